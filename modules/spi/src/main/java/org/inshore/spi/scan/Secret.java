package org.inshore.spi.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.spi.message.Messages;

/**
 * A reference to a secret: {@code env:NAME} or {@code file:PATH}. The secret itself is read when it
 * is needed and kept nowhere.
 */
public final class Secret {
  private static final Messages MESSAGES = Messages.of(Secret.class);

  private final String reference;

  private Secret(String reference) {
    this.reference = reference;
  }

  /**
   * Takes a reference.
   *
   * @throws IllegalArgumentException if it is anything else, for instance the secret itself; the
   *     message does not repeat it
   */
  public static Secret of(String reference) {
    if (!reference.startsWith("env:") && !reference.startsWith("file:")) {
      throw new IllegalArgumentException("a secret is given as env:NAME or file:PATH only");
    }
    return new Secret(reference);
  }

  /**
   * Reads the secret; of a file, its first line.
   *
   * @throws ScanException with {@code CONFIGURATION} if there is none
   */
  public String reveal() throws ScanException {
    String name = reference.substring(reference.indexOf(':') + 1);
    if (reference.startsWith("env:")) {
      String value = System.getenv(name);
      if (value == null) {
        throw new ScanException(
            ScanException.Category.CONFIGURATION, MESSAGES.wording("secret.environment", name));
      }
      return value;
    }
    try (var lines = Files.lines(Path.of(name))) {
      return lines.findFirst().orElse("");
    } catch (IOException | UncheckedIOException e) {
      throw new ScanException(
          ScanException.Category.CONFIGURATION, MESSAGES.wording("secret.file", name), e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
