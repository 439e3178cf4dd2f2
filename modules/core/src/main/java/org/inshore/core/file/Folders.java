package org.inshore.core.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Deletes folders with all that is in them, links without what they lead to; tells of rights. */
public final class Folders {
  private static final Messages MESSAGES = Messages.of(Folders.class);

  private Folders() {}

  /**
   * Says that this account may not see what a folder holds, so that nobody knows; null if it may,
   * or there is no such folder.
   */
  public static @Nullable Wording denied(Path folder) {
    boolean open = Files.isReadable(folder) && Files.isExecutable(folder);
    return open || !Files.isDirectory(folder) ? null : MESSAGES.wording("denied", folder);
  }

  /**
   * Deletes a folder; one that is not there is no error.
   *
   * @throws IOException if something cannot be deleted, which then stays with the folders around it
   */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
