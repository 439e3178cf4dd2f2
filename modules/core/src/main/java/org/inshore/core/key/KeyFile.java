package org.inshore.core.key;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.inshore.core.file.AtomicFile;
import org.inshore.core.file.FullDisk;
import org.inshore.core.file.OwnerOnly;
import org.inshore.spi.message.Messages;

/** The file of a key: 32 bytes that its owner alone may read. */
final class KeyFile {
  static final Messages MESSAGES = Messages.of(KeyFile.class);

  static final int LENGTH = 32;

  private KeyFile() {}

  static byte[] readOrMake(Path file) throws KeyException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      AtomicFile.clear(folder); // a run that died while it made a key may have left it there
    }
    if (!Files.exists(file)) {
      make(file);
    }
    return read(file);
  }

  /** A path with links resolved as far as it exists. */
  static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path known = absolute; known != null; known = known.getParent()) {
      try {
        return known.toRealPath().resolve(known.relativize(absolute));
      } catch (IOException e) {
        // Not there yet: try its folder.
      }
    }
    return absolute;
  }

  static byte[] read(Path file) throws KeyException {
    if (!Files.isRegularFile(file)) {
      throw new KeyException(MESSAGES.wording("no-file", file));
    }
    try {
      if (!OwnerOnly.holds(file)) {
        throw new KeyException(MESSAGES.wording("readable", file));
      }
      if (Files.size(file) != LENGTH) {
        throw new KeyException(
            MESSAGES.wording("length", file, String.valueOf(Files.size(file)), "" + LENGTH));
      }
      return Files.readAllBytes(file);
    } catch (KeyException e) {
      throw e;
    } catch (IOException e) {
      throw new KeyException(MESSAGES.wording("read", file));
    }
  }

  /** Writes a temporary file and gives it the name only if nobody else was quicker. */
  private static void make(Path file) throws KeyException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new KeyException(MESSAGES.wording("no-file", file));
    }
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    try {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
      try (AtomicFile fresh = AtomicFile.at(file)) {
        try (OutputStream out = fresh.stream()) {
          out.write(secret);
        }
        fresh.commitNew(); // another scan may have made the key at this moment: that one is used
      }
    } catch (IOException e) {
      throw new KeyException(MESSAGES.wording(FullDisk.caused(e) ? "full" : "make", file));
    }
  }
}
