package org.inshore.core.file;

import java.util.Locale;

/** Recognition of a full disk by what the system says: Java has no exception of its own for it. */
public final class FullDisk {
  private FullDisk() {}

  /** Whether there is no room left, also within what an account may use. */
  public static boolean caused(Exception fault) {
    String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left") || message.contains("quota exceeded");
  }
}
