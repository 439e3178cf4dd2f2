package org.inshore.scanners.files.access;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A POSIX access list as the kernel keeps it in the attribute {@code system.posix_acl_access}: a
 * version of four bytes, then entries of a tag, permissions (two bytes each) and an id (four), all
 * with the low byte first (Linux, {@code include/uapi/linux/posix_acl_xattr.h}).
 *
 * @param users ids of users whom an entry of their own lets read
 * @param groups ids of groups likewise
 */
record AccessList(List<Integer> users, List<Integer> groups) {
  private static final int VERSION = 2;
  private static final int USER = 0x02;
  private static final int GROUP = 0x08;
  private static final int MASK = 0x10;
  private static final int READ = 4;

  /** Reads the attribute's bytes; null if they are of another form or name nobody who may read. */
  static @Nullable AccessList parse(byte[] attribute) {
    ByteBuffer bytes = ByteBuffer.wrap(attribute).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> users = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    int mask = READ;
    try {
      if (bytes.getInt() != VERSION) {
        return null;
      }
      while (bytes.hasRemaining()) {
        int tag = bytes.getShort();
        int permissions = bytes.getShort();
        int id = bytes.getInt();
        if (tag == MASK) {
          mask = permissions;
        } else if ((tag == USER || tag == GROUP) && (permissions & READ) != 0) {
          (tag == USER ? users : groups).add(id);
        }
      }
    } catch (BufferUnderflowException e) {
      return null;
    }
    // The mask limits every entry that names somebody.
    boolean nobody = (mask & READ) == 0 || (users.isEmpty() && groups.isEmpty());
    return nobody ? null : new AccessList(List.copyOf(users), List.copyOf(groups));
  }
}
