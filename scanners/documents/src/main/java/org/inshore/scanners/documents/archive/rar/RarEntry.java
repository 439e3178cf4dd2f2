package org.inshore.scanners.documents.archive.rar;

/**
 * Header of an entry, of either form.
 *
 * @param kind what it is
 * @param packed bytes that follow
 * @param size bytes that become of them; -1 if that was not known
 * @param version of the method, 29 for that of RAR 3, 50 for that of RAR 5
 * @param method 0 for what is stored
 * @param window bytes that a match may reach back
 * @param isSolid whether matches reach into the entries before
 * @param isSplit whether it begins or goes on in another volume
 * @param checksum CRC-32 of what it becomes; -1 if there is none
 */
record RarEntry(
    Kind kind,
    String name,
    long packed,
    long size,
    int version,
    int method,
    long window,
    boolean isSolid,
    boolean isEncrypted,
    boolean isSplit,
    long checksum) {

  /** What stands for all entries that are encrypted with their headers. */
  static RarEntry encrypted() {
    return new RarEntry(Kind.ENCRYPTED, "", 0, 0, 0, 0, 0, false, true, false, -1);
  }

  enum Kind {
    FILE,
    FOLDER,
    /** Its name has where it leads on a line of its own. */
    LINK,
    COMMENT,
    /** Nothing that anybody wrote: recovery records, lists of places. */
    SERVICE,
    /** From here on all is encrypted, headers too. */
    ENCRYPTED;

    /** Of an entry that is no file, by its name. */
    static Kind ofService(String name) {
      return name.equals("CMT") ? COMMENT : SERVICE;
    }
  }
}
