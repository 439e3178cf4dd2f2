package org.inshore.spi.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One file of a pack. Immutable. */
public final class PackFile {
  private static final long MAX_BYTES = 8 << 20;

  private final String name;
  private final byte[] bytes;

  private PackFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * A file.
   *
   * @param name where it is, for messages
   * @param text its content
   */
  public PackFile(String name, String text) {
    this(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where it is, for messages. */
  public String name() {
    return name;
  }

  /** Its content, UTF-8 decoded. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Its content as it is encoded, which can only be read. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackFile file
        && name.equals(file.name)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * The YAML files in a resource folder of the jar or class folder that holds a class.
   *
   * @param anchor a class beside which the files lie
   * @param folder resource folder, without slashes at its ends
   */
  public static List<PackFile> beside(Class<?> anchor, String folder) {
    try {
      Path root = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(root) ? in(root.resolve(folder)) : inJar(root, folder + "/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The YAML files of a folder on disk, its sub-folders included.
   *
   * @throws IOException if the folder or a file cannot be read, or a file is larger than 8 MiB
   */
  public static List<PackFile> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<PackFile> found = new ArrayList<>();
      for (Path file :
          files.filter(Files::isRegularFile).filter(PackFile::isYaml).sorted().toList()) {
        if (Files.size(file) > MAX_BYTES) {
          throw new IOException(file + " is larger than 8 MiB");
        }
        found.add(new PackFile(file.toString(), text(file)));
      }
      return List.copyOf(found);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new FileSystemException(file.toString(), null, "not UTF-8");
    }
  }

  private static List<PackFile> inJar(Path jar, String prefix) throws IOException {
    List<PackFile> found = new ArrayList<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().startsWith(prefix) && entry.getName().endsWith(".yaml")) {
          try (InputStream in = file.getInputStream(entry)) {
            found.add(new PackFile(jar.getFileName() + "!/" + entry.getName(), in.readAllBytes()));
          }
        }
      }
    }
    found.sort(Comparator.comparing(PackFile::name));
    return List.copyOf(found);
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(".yaml");
  }
}
