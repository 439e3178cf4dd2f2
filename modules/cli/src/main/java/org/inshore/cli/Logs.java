package org.inshore.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.inshore.core.file.OwnerOnly;

/**
 * Where log lines go: nowhere, or to one file. Only Inshore's own: what a library logs might hold
 * content.
 */
final class Logs {
  private Logs() {}

  /** Silences all logging. */
  static AutoCloseable off() {
    LogManager.getLogManager().reset();
    return () -> {};
  }

  /** Sends everything that Inshore logs to a file that only this user can read. */
  static AutoCloseable toFile(Path file) throws IOException {
    LogManager.getLogManager().reset();
    Files.createFile(file, OwnerOnly.file(file));
    FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), true);
    handler.setEncoding("UTF-8");
    handler.setFormatter(new SimpleFormatter());
    handler.setLevel(Level.ALL);
    Logger logger = Logger.getLogger("org.inshore");
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    return () -> {
      logger.removeHandler(handler);
      handler.close();
    };
  }
}
