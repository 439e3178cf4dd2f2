package org.inshore.cli.terminal;

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
 * Destination of log lines: nowhere, or one file. Only Inshore's own: what a library logs might
 * hold content.
 */
public final class Logs {
  private Logs() {}

  /** Logger finder of the JDK that discards all lines. Logging is not even made ready before. */
  public static final class Nowhere {
    /** Sets nothing up. */
    public Nowhere() {}
  }

  /** Silences all logging from the start, before anything is logged. */
  public static void offFromStart() {
    System.setProperty("java.util.logging.config.class", Nowhere.class.getName());
  }

  /** Silences all logging. */
  public static AutoCloseable off() {
    boolean offAlready =
        Nowhere.class.getName().equals(System.getProperty("java.util.logging.config.class"));
    if (!offAlready) {
      LogManager.getLogManager().reset();
    }
    return () -> {};
  }

  /** Sends everything that Inshore logs to a file that only this user can read. */
  public static AutoCloseable toFile(Path file) throws IOException {
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
