/** Whose the files are that hold data: drafts, names and addresses are for the owner of the folder alone. */

/** Nobody but its owner may use what a program makes: all rights of the group and of others are taken. */
const OWNER_ALONE = 0o077

/** From now on this program makes files and folders for their owner alone. */
export function makeFilesForOwner(): void {
  process.umask(OWNER_ALONE)
}
