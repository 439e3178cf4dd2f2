package org.inshore.testkit.estate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.spi.message.Messages;

/**
 * Makes an estate in a process of its own and keeps its servers up until standard input is closed.
 *
 * <p>Arguments: {@code FOLDER SEED [SCALE] [--lang zh|en]}. Prints a line for each step, then
 * {@code READY} and the path of the configuration. Ends with 0, also on SIGTERM; with 1 when the
 * estate could not be made, with 2 when the arguments are wrong.
 */
public final class EstateMain {
  private static final Messages MESSAGES = Messages.of(EstateMain.class);

  private EstateMain() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    // Not the locale's charset: a job without a locale would print question marks.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out));
  }

  private static int run(String[] arguments, PrintStream out) {
    List<String> plain = new ArrayList<>(List.of(arguments));
    Locale locale = Locale.ENGLISH;
    int option = plain.indexOf("--lang");
    if (option >= 0 && option + 1 < plain.size()) {
      locale = Locale.forLanguageTag(plain.get(option + 1));
      plain.subList(option, option + 2).clear();
    }
    Locale language = locale;
    Path folder;
    long seed;
    double scale;
    try {
      folder = Path.of(plain.get(0));
      seed = Long.parseLong(plain.get(1));
      scale = plain.size() > 2 ? Double.parseDouble(plain.get(2)) : 1;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      out.println(MESSAGES.text(language, "usage"));
      return 2;
    }
    try (Estate estate =
        Estate.create(folder, seed, scale, step -> out.println(step.in(language)))) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(estate), "stop-estate"));
      out.println("READY " + estate.configuration());
      while (System.in.read() >= 0) {
        // Whatever is typed is of no meaning.
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (IOException | RuntimeException e) {
      out.println(MESSAGES.text(language, "failed", folder.toString(), reason(e)));
      e.printStackTrace();
      return 1;
    }
  }

  /** The innermost reason; the data are synthetic, so a library may say what it wants. */
  private static String reason(Throwable thrown) {
    Throwable inner = thrown;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner.toString();
  }

  /** Being told to end is not a failure. */
  private static void stop(Estate estate) {
    estate.close();
    Runtime.getRuntime().halt(0);
  }
}
