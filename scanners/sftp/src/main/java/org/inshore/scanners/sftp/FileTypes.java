package org.inshore.scanners.sftp;

import org.apache.sshd.sftp.client.SftpClient.Attribute;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.inshore.trees.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Types of files by what a server tells: the mode, else the type of later versions of the protocol,
 * else the line of the listing. The protocol lets a server leave out each of them.
 */
final class FileTypes {
  private static final int FORMAT = 0170000;

  private FileTypes() {}

  /** Whether mode or type tell it. */
  static boolean isKnown(Attributes attributes) {
    return hasFormat(attributes) || byType(attributes) != null;
  }

  /**
   * The type; a file where nothing tells it, since reading says then what it is not.
   *
   * @param line of the listing; null if there is none
   */
  static Entry.Type of(Attributes attributes, @Nullable String line) {
    if (hasFormat(attributes)) {
      return attributes.isSymbolicLink()
          ? Entry.Type.LINK
          : attributes.isDirectory()
              ? Entry.Type.FOLDER
              : attributes.isRegularFile() ? Entry.Type.FILE : Entry.Type.SPECIAL;
    }
    Entry.Type type = byType(attributes);
    return type == null ? byLine(line) : type;
  }

  private static boolean hasFormat(Attributes attributes) {
    return attributes.getFlags().contains(Attribute.Perms)
        && (attributes.getPermissions() & FORMAT) != 0;
  }

  private static Entry.@Nullable Type byType(Attributes attributes) {
    return switch (attributes.getType()) {
      case SftpConstants.SSH_FILEXFER_TYPE_REGULAR -> Entry.Type.FILE;
      case SftpConstants.SSH_FILEXFER_TYPE_DIRECTORY -> Entry.Type.FOLDER;
      case SftpConstants.SSH_FILEXFER_TYPE_SYMLINK -> Entry.Type.LINK;
      case SftpConstants.SSH_FILEXFER_TYPE_SPECIAL -> Entry.Type.SPECIAL;
      default -> null;
    };
  }

  private static Entry.Type byLine(@Nullable String line) {
    return switch (line == null || line.isEmpty() ? '-' : line.charAt(0)) {
      case 'd' -> Entry.Type.FOLDER;
      case 'l' -> Entry.Type.LINK;
      case 'b', 'c', 'p', 's' -> Entry.Type.SPECIAL;
      default -> Entry.Type.FILE;
    };
  }
}
