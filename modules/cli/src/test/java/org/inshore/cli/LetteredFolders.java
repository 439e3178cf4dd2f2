package org.inshore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Temporary folders with letters for a name: the long numbers that they have by default are card
 * numbers by chance, and would be masked in what a command prints.
 */
public final class LetteredFolders implements TempDirFactory {
  /** Made by JUnit. */
  public LetteredFolders() {}

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    StringBuilder name = new StringBuilder("junit-");
    UUID.randomUUID().toString().chars().filter(c -> c != '-').forEach(c -> name.append(letter(c)));
    // Only its owner's, as those of the JDK: what lies in it is open to nobody.
    return Files.createDirectory(
        Path.of(System.getProperty("java.io.tmpdir")).resolve(name.toString()),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static char letter(int hexadecimal) {
    return (char) ('a' + Character.digit(hexadecimal, 16));
  }
}
