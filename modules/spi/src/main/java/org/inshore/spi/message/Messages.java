package org.inshore.spi.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message bundle of one package: {@code messages_zh.properties} and {@code
 * messages_en.properties} beside a class, in UTF-8. It is loaded for the first message.
 *
 * <p>Patterns are those of {@link MessageFormat}: an apostrophe is doubled; a number argument is
 * grouped, so pass ports and identifiers as strings. A {@link Wording} among the arguments appears
 * in the language of the message. A key that one language lacks fails when the bundle is loaded.
 */
public final class Messages {
  /** A space that a pattern has before a number, where the number begins with a word. */
  private static final Pattern GAP = Pattern.compile("(?<=\\p{IsHan}) (?=(?:约|至少|在) ?[0-9])");

  private final Class<?> anchor;
  private volatile @Nullable Bundle loaded;

  /** Messages without arguments, formatted once. */
  private final Map<String, Wording> fixed = new ConcurrentHashMap<>();

  private record Bundle(Properties zh, Properties en) {}

  private Messages(Class<?> anchor) {
    this.anchor = anchor;
  }

  /** The bundle in the package of a class. */
  public static Messages of(Class<?> anchor) {
    return new Messages(anchor);
  }

  /**
   * The texts; two threads may load them at once.
   *
   * @throws IllegalStateException if a file is missing or the two do not have the same keys
   */
  private Bundle bundle() {
    Bundle known = loaded;
    if (known == null) {
      known = load(anchor);
      loaded = known;
    }
    return known;
  }

  private static Bundle load(Class<?> anchor) {
    Properties zh = load(anchor, "messages_zh.properties");
    Properties en = load(anchor, "messages_en.properties");
    if (!zh.stringPropertyNames().equals(en.stringPropertyNames())) {
      TreeSet<String> lone = new TreeSet<>(zh.stringPropertyNames());
      lone.removeAll(en.stringPropertyNames());
      TreeSet<String> other = new TreeSet<>(en.stringPropertyNames());
      other.removeAll(zh.stringPropertyNames());
      lone.addAll(other);
      throw new IllegalStateException(
          "messages of " + anchor.getPackageName() + " in one language only: " + lone);
    }
    return new Bundle(zh, en);
  }

  /**
   * The message of a key in both languages.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public Wording wording(String key, Object... arguments) {
    return arguments.length == 0
        ? fixed.computeIfAbsent(key, this::formatted)
        : formatted(key, arguments);
  }

  private Wording formatted(String key, Object... arguments) {
    return new Wording(
        format(bundle().zh, key, Locale.SIMPLIFIED_CHINESE, arguments),
        format(bundle().en, key, Locale.ENGLISH, arguments));
  }

  /**
   * The message of a key whose last argument is a number that is not known yet.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public CountedWording counted(String key, String... arguments) {
    return new CountedWording(
        pattern(bundle().zh, key), pattern(bundle().en, key), List.of(arguments));
  }

  /** The message of a key in one language. */
  public String text(Locale locale, String key, Object... arguments) {
    return wording(key, arguments).in(locale);
  }

  private static String format(Properties texts, String key, Locale locale, Object[] arguments) {
    String pattern = pattern(texts, key);
    Object[] localised = arguments.clone();
    for (int i = 0; i < localised.length; i++) {
      if (localised[i] instanceof Wording wording) {
        localised[i] = wording.in(locale);
      }
    }
    String text = new MessageFormat(pattern, locale).format(localised);
    return locale.getLanguage().equals("zh") ? GAP.matcher(text).replaceAll("") : text;
  }

  private static String pattern(Properties texts, String key) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return pattern;
  }

  private static Properties load(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + anchor.getName());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
