/** Doing what was chosen in a menu when the menu has gone and given the keyboard back. */

/**
 * Runs an act two frames later: what takes the keyboard keeps it then, and what gives it back when it
 * closes finds the button of the menu, which is still there.
 */
export function afterMenu(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
