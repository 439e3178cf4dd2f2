package org.inshore.core.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScannerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of a run. Each kind is loaded when it is first asked for, so that a command pays only
 * for what it uses. For all threads.
 */
public final class Plugins {
  private final Lazy<ScannerFactory> scanners;
  private final Lazy<Extractor> extractors;
  private final Lazy<Validator> validators;
  private final Lazy<Pack> packs;
  private final Lazy<ReportFormat> formats;

  private Plugins(
      Supplier<List<ScannerFactory>> scanners,
      Supplier<List<Extractor>> extractors,
      Supplier<List<Validator>> validators,
      Supplier<List<Pack>> packs,
      Supplier<List<ReportFormat>> formats) {
    this.scanners = new Lazy<>(scanners, ScannerFactory::name);
    this.extractors = new Lazy<>(extractors, Extractor::name);
    this.validators = new Lazy<>(validators, Validator::name);
    this.packs = new Lazy<>(packs, Pack::name);
    this.formats = new Lazy<>(formats, ReportFormat::name);
  }

  /** The kinds that there are. */
  private static final List<Class<?>> KINDS =
      List.of(
          ScannerFactory.class, Extractor.class, Validator.class, Pack.class, ReportFormat.class);

  /**
   * The plugins on the class path, and those of others in the folder that the system property
   * {@code inshore.plugins} names.
   *
   * <p>Each is loaded when its kind is first asked for, and only then a {@link PluginException} is
   * thrown of one that is broken.
   */
  public static Plugins installed() {
    return new Plugins(
        () -> load(ScannerFactory.class),
        () -> load(Extractor.class),
        () -> load(Validator.class),
        () -> load(Pack.class),
        () -> load(ReportFormat.class));
  }

  /**
   * Notes which plugins are on the class path, for processes with the same class path: to look
   * through all jars again takes most of the time that a short command needs. They are told of the
   * file by the system property {@code inshore.plugin-index}.
   *
   * @throws IOException if the file cannot be written
   */
  public static void writeIndex(Path to) throws IOException {
    PluginIndex.write(to, PluginIndex.classPath(), KINDS);
  }

  /** These plugins and no others; each a scanner, extractor, validator, pack or report format. */
  public static Plugins of(Object... plugins) {
    return new Plugins(
        () -> only(ScannerFactory.class, plugins),
        () -> only(Extractor.class, plugins),
        () -> only(Validator.class, plugins),
        () -> only(Pack.class, plugins),
        () -> only(ReportFormat.class, plugins));
  }

  /** The kinds of scanners. */
  public List<ScannerFactory> scanners() {
    return scanners.all();
  }

  /** The extractors. */
  public List<Extractor> extractors() {
    return extractors.all();
  }

  /** The validators. */
  public List<Validator> validators() {
    return validators.all();
  }

  /** The packs of a kind. */
  public List<Pack> packs(Pack.Kind kind) {
    return packs.all().stream().filter(pack -> pack.kind() == kind).toList();
  }

  /** The report formats. */
  public List<ReportFormat> formats() {
    return formats.all();
  }

  /** The kind of scanner with a name, or null. */
  public @Nullable ScannerFactory scanner(String name) {
    return scanners.named(name);
  }

  /** The report format with a name, or null. */
  public @Nullable ReportFormat format(String name) {
    return formats.named(name);
  }

  /** The names of the scanners, sorted. */
  public List<String> scannerNames() {
    return scanners.all().stream().map(ScannerFactory::name).sorted().toList();
  }

  /** The names of the report formats, sorted. */
  public List<String> formatNames() {
    return formats.all().stream().map(ReportFormat::name).sorted().toList();
  }

  private static <T> List<T> load(Class<T> kind) {
    List<T> own = PluginIndex.OF_CLASS_PATH.load(kind);
    if (own == null) {
      own =
          ServiceLoader.load(kind, Plugins.class.getClassLoader()).stream()
              .map(ServiceLoader.Provider::get)
              .toList();
    }
    List<T> others = PluginFolder.INSTALLED.load(kind, KINDS);
    return others.isEmpty() ? own : Stream.concat(own.stream(), others.stream()).toList();
  }

  private static <T> List<T> only(Class<T> kind, Object[] plugins) {
    return Arrays.stream(plugins).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Plugins of one kind, loaded once. */
  private static final class Lazy<T> {
    private final Supplier<List<T>> loader;
    private final Function<T, String> name;
    private volatile @Nullable List<T> loaded;

    Lazy(Supplier<List<T>> loader, Function<T, String> name) {
      this.loader = loader;
      this.name = name;
    }

    List<T> all() {
      List<T> known = loaded;
      if (known == null) {
        synchronized (this) {
          known = loaded;
          if (known == null) {
            known = loader.get();
            checkNames(known);
            loaded = known;
          }
        }
      }
      return known;
    }

    @Nullable T named(String wanted) {
      for (T plugin : all()) {
        if (name.apply(plugin).equals(wanted)) {
          return plugin;
        }
      }
      return null;
    }

    private void checkNames(List<T> plugins) {
      Map<String, T> named = new HashMap<>();
      for (T plugin : plugins) {
        T other = named.put(name.apply(plugin), plugin);
        if (other != null) {
          throw PluginException.of(
              "twice", null, name.apply(plugin), origin(other), origin(plugin));
        }
      }
    }

    private static Object origin(Object plugin) {
      Path path = PluginFolder.INSTALLED.origin(plugin);
      return path == null ? plugin.getClass().getName() : path;
    }
  }
}
