package org.inshore.cli.terminal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a run: {@code --lang}, else the locale's, else English. */
public final class Language {
  private Language() {}

  /** Looks for {@code --lang} before anything else is parsed, so that help is in it too. */
  public static Locale of(String[] args, Locale system) {
    String wanted = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--lang") && i + 1 < args.length) {
        wanted = args[i + 1];
      } else if (args[i].startsWith("--lang=")) {
        wanted = args[i].substring("--lang=".length());
      }
    }
    return of(wanted, system);
  }

  private static Locale of(@Nullable String wanted, Locale system) {
    String language = wanted == null ? system.getLanguage() : wanted;
    return language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}
