package org.inshore.spi.scan;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they were written, bound to a record by name.
 *
 * <p>A component {@code fetchSize} is the key {@code fetch-size}. Types: String, int, long, double,
 * boolean, {@link Duration} ({@code 30s}, {@code 5m}, {@code 2h}), {@link LocalDate}, {@link Path},
 * {@link Secret}, {@link Jurisdiction}, an enum, {@code List<String>}, {@link Settings} (a nested
 * map as it is), a nested record, a list of nested records. A component is optional when it has a
 * {@link Default} or is {@link Nullable}; a list is empty by default. Unknown keys are errors that
 * list the known ones.
 */
public final class Settings {
  private static final Messages MESSAGES = Messages.of(Settings.class);

  private final Map<String, Object> values;
  private final Origin origin;

  /**
   * Takes parsed settings.
   *
   * @param values keys to strings, numbers, booleans, lists and maps
   * @param origin where they were written
   */
  public Settings(Map<String, Object> values, Origin origin) {
    this.values = new TreeMap<>(values);
    this.origin = origin;
  }

  /**
   * Takes parsed settings that are from no file.
   *
   * @param values keys to strings, numbers, booleans, lists and maps
   * @param where what is being configured, for messages
   */
  public Settings(Map<String, Object> values, String where) {
    this(values, new Origin(where, "", Map.of()));
  }

  /** No settings at all. */
  public static Settings none(String where) {
    return new Settings(Map.of(), where);
  }

  /** These settings, with the values of others in place of their own. */
  public Settings with(Settings others) {
    Map<String, Object> both = new TreeMap<>(values);
    both.putAll(others.values);
    return new Settings(both, others.values.isEmpty() ? origin : others.origin);
  }

  /** Where the value of a key was written, for messages; of all, where the key is empty. */
  public Wording where(String key) {
    return (key.isEmpty() ? origin : origin.at(key)).wording();
  }

  /**
   * The settings as text by key, for keys that are not known beforehand.
   *
   * @throws ScanException with {@code CONFIGURATION} if one is a list or a map
   */
  public Map<String, String> texts() throws ScanException {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      if (entry.getValue() instanceof Map || entry.getValue() instanceof List) {
        throw wrong("settings.type", entry.getKey(), expected(String.class));
      }
      texts.put(entry.getKey(), String.valueOf(entry.getValue()).strip());
    }
    return texts;
  }

  /**
   * Makes a record of the settings.
   *
   * @throws ScanException with {@code CONFIGURATION} for an unknown key, a missing one, or a value
   *     that does not fit
   */
  public <R extends Record> R bind(Class<R> type) throws ScanException {
    RecordComponent[] components = type.getRecordComponents();
    List<String> known =
        Arrays.stream(components).map(component -> key(component.getName())).toList();
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw wrong("settings.unknown", key, String.join(", ", known));
      }
    }
    @Nullable Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = argument(components[i]);
      types[i] = components[i].getType();
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidSettingException cause) {
        throw wrong("settings.invalid", cause.wording());
      }
      if (e.getCause() instanceof IllegalArgumentException cause) {
        throw wrong("settings.range", String.valueOf(cause.getMessage()));
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object argument(RecordComponent component) throws ScanException {
    String key = key(component.getName());
    Object value = values.get(key);
    if (value == null) {
      Default standard = component.getAnnotation(Default.class);
      if (standard != null) {
        value = standard.value();
      } else if (component.getType() == List.class) {
        return List.of();
      } else if (component.getType() == Settings.class) {
        return new Settings(Map.of(), origin.at(key));
      } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        return null;
      } else {
        throw wrong("settings.missing", key);
      }
    }
    return convert(key, value, component.getType(), component.getGenericType());
  }

  private Object convert(String key, Object value, Class<?> type, Type generic)
      throws ScanException {
    if (type == List.class) {
      Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
      List<Object> list = new ArrayList<>();
      List<?> items = value instanceof List<?> given ? given : List.of(value);
      for (int i = 0; i < items.size(); i++) {
        list.add(
            convert(key + "[" + i + "]", Objects.requireNonNull(items.get(i)), element, element));
      }
      return List.copyOf(list);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> inner = new TreeMap<>();
      map.forEach((k, v) -> inner.put(String.valueOf(k), v == null ? "" : v));
      Settings nested = new Settings(inner, origin.at(key));
      if (type == Settings.class) {
        return nested;
      }
      if (type.isRecord()) {
        return nested.bind(type.asSubclass(Record.class));
      }
    }
    if (value instanceof Map || value instanceof List) {
      throw wrong("settings.type", key, expected(type));
    }
    String text = String.valueOf(value).strip();
    try {
      return scalar(text, type);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw type == Secret.class
          ? wrong("settings.secret", key)
          : wrong("settings.value", key, text, expected(type));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object scalar(String text, Class<?> declared) {
    Class<?> type = MethodType.methodType(declared).unwrap().returnType();
    if (type == String.class) {
      return text;
    } else if (type == int.class) {
      return Integer.parseInt(text);
    } else if (type == long.class) {
      return Long.parseLong(text);
    } else if (type == double.class) {
      return Double.parseDouble(text);
    } else if (type == boolean.class) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new IllegalArgumentException(text);
      }
      return text.equals("true");
    } else if (type == Duration.class) {
      return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    } else if (type == LocalDate.class) {
      return LocalDate.parse(text);
    } else if (type == Path.class) {
      return Path.of(text);
    } else if (type == Secret.class) {
      return Secret.of(text);
    } else if (type == Jurisdiction.class) {
      return new Jurisdiction(text);
    } else if (type.isEnum()) {
      return Enum.valueOf((Class<Enum>) type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
    throw new IllegalArgumentException("no setting can be a " + type.getSimpleName());
  }

  private static Object expected(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
          .collect(Collectors.joining(" | "));
    }
    return switch (type.getSimpleName()) {
      case "Duration" -> MESSAGES.wording("settings.duration");
      case "LocalDate" -> MESSAGES.wording("settings.date");
      case "boolean", "Boolean" -> "true | false";
      case "int", "long", "Integer", "Long" -> MESSAGES.wording("settings.whole-number");
      case "String", "Path", "Secret" -> MESSAGES.wording("settings.text");
      case "double", "Double" -> MESSAGES.wording("settings.number");
      case "Jurisdiction" -> "ISO 3166-1: CN, HK, MO, TW, SG, …";
      default ->
          type.isRecord()
              ? MESSAGES.wording(
                  "settings.entry",
                  Arrays.stream(type.getRecordComponents())
                      .map(component -> key(component.getName()))
                      .collect(Collectors.joining(", ")))
              : type.getSimpleName();
    };
  }

  private ScanException wrong(String message, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = origin.wording();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(message, all));
  }

  /** The key of a record component: {@code fetchSize} is {@code fetch-size}. */
  private static String key(String component) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        key.append('-');
      }
      key.append(Character.toLowerCase(c));
    }
    return key.toString();
  }

  /**
   * The list of texts at a key, each a key in the map of the one before; empty if none is there.
   */
  public List<String> list(String... path) {
    Object at = values;
    for (String key : path) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** All that was written, keys and values, for telling one version of settings from another. */
  public String written() {
    return values.toString();
  }

  @Override
  public String toString() {
    return "Settings[" + origin.wording().en() + ", " + values.keySet() + "]";
  }
}
