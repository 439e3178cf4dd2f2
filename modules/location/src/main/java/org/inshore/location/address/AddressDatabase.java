package org.inshore.location.address;

import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * One database of addresses in MaxMind's format (MMDB), given by the operator and read from its
 * file. Such databases are often wrong just where it matters: whole ranges that clouds use in Hong
 * Kong are registered, and listed, as the mainland's or as America's.
 */
public final class AddressDatabase {
  private static final Messages MESSAGES = Messages.of(AddressDatabase.class);
  private static final Map<String, String> PARTS_OF_CHINA =
      Map.of("HK", "HK", "MO", "MO", "TW", "TW", "91", "HK", "92", "MO", "71", "TW");

  private final Wording name;
  private final Reader reader;

  private AddressDatabase(Wording name, Reader reader) {
    this.name = name;
    this.reader = reader;
  }

  /**
   * Opens a file.
   *
   * @throws ScanException with {@code CONFIGURATION} if it is missing, of another format or cut off
   */
  public static AddressDatabase open(Path file) throws ScanException {
    if (!Files.isRegularFile(file)) {
      throw wrong("database.missing", file, null);
    }
    try {
      Reader reader = new Reader(file.toFile());
      Metadata metadata = reader.getMetadata();
      // Two records a node, then 16 bytes and the data.
      long tree = metadata.nodeCount() * metadata.recordSize() / 4 + 16;
      if (metadata.nodeCount() < 1 || tree > Files.size(file)) {
        throw wrong("database.damaged", file, null);
      }
      LocalDate built = LocalDate.ofInstant(metadata.buildTime(), ZoneOffset.UTC);
      Wording name =
          MESSAGES.wording(
              "database",
              String.valueOf(file.getFileName()),
              metadata.databaseType(),
              built.toString());
      return new AddressDatabase(name, reader);
    } catch (IOException | RuntimeException e) {
      throw wrong("database.damaged", file, e);
    }
  }

  /** File, type and date of the build. */
  public Wording name() {
    return name;
  }

  /** Whether it is another build or copy of the same data. */
  boolean isSameAs(AddressDatabase other) {
    Metadata own = reader.getMetadata();
    Metadata others = other.reader.getMetadata();
    return own.databaseType().equals(others.databaseType())
        && own.description().equals(others.description());
  }

  /**
   * The jurisdiction of a public address; null if it has none.
   *
   * @throws IOException if the database is damaged
   */
  @Nullable Jurisdiction lookUp(InetAddress address) throws IOException {
    Map<?, ?> found;
    try {
      found = reader.get(address, Map.class);
    } catch (IllegalArgumentException e) {
      // An IPv6 address in a database of IPv4 only.
      return null;
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
    String code = found == null ? null : code(found);
    try {
      return code == null ? null : new Jurisdiction(code);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The code in a record: {@code country.iso_code} as GeoIP2 has it, {@code country_code}, or
   * {@code country}. Where the country is China, a subdivision that is Hong Kong, Macau or Taiwan
   * (by ISO 3166-2 or by name) counts. The country where a block is registered is not asked for.
   */
  private static @Nullable String code(Map<?, ?> found) {
    Object country = found.get("country");
    Object code = country instanceof Map<?, ?> map ? map.get("iso_code") : country;
    if (!(code instanceof String)) {
      code = found.get("country_code");
    }
    if (!(code instanceof String text)) {
      return null;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    String part = upper.equals("CN") ? partOfChina(found) : null;
    return part == null ? upper : part;
  }

  private static @Nullable String partOfChina(Map<?, ?> found) {
    if (found.get("subdivisions") instanceof List<?> subdivisions) {
      for (Object subdivision : subdivisions) {
        String part =
            subdivision instanceof Map<?, ?> map
                ? PARTS_OF_CHINA.get(String.valueOf(map.get("iso_code")))
                : null;
        if (part != null) {
          return part;
        }
      }
    }
    for (String key : List.of("region", "region_name", "province", "state1", "state")) {
      String name = String.valueOf(found.get(key)).toLowerCase(Locale.ROOT);
      if (name.contains("hong kong") || name.contains("香港")) {
        return "HK";
      } else if (name.contains("macau") || name.contains("macao") || name.contains("澳门")) {
        return "MO";
      } else if (name.contains("taiwan") || name.contains("台湾") || name.contains("臺灣")) {
        return "TW";
      }
    }
    return null;
  }

  private static ScanException wrong(String key, Path file, @Nullable Exception cause) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, file.toString()), cause);
  }
}
