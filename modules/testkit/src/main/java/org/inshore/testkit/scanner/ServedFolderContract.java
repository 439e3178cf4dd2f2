package org.inshore.testkit.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.testkit.server.FileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contract of scanners of files that a server on this machine hands out: a folder with files of any
 * name and length, an empty one, and one that the server refuses. One server for all tests of a
 * class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServedFolderContract extends ScannerContract {
  /** A file that is to be refused. */
  protected static final String REFUSED = "refused.txt";

  @TempDir static Path root;
  @TempDir static Path work;

  private FileServer server = none();

  // It is there before any test.
  @SuppressWarnings("NullAway")
  private static FileServer none() {
    return null;
  }

  /**
   * Starts the server.
   *
   * @param folder what it hands out; of {@link #REFUSED} it refuses the content
   * @param own its own files
   */
  protected abstract FileServer serve(Path folder, Path own) throws Exception;

  /** The name of a folder, with what a name may hold there. */
  protected String folder() {
    return "客户 %2f:资料";
  }

  @BeforeAll
  final void plant() throws Exception {
    Path folder = root.resolve(folder());
    Files.createDirectories(folder.resolve("深"));
    Files.writeString(folder.resolve("名单.csv"), "身份证号\n" + VALUE + "\n");
    Files.writeString(folder.resolve("名单.cpg"), "GBK");
    Files.writeString(folder.resolve("深/a b.txt"), "x".repeat(100_000));
    Files.writeString(root.resolve("a.txt"), VALUE);
    Files.writeString(root.resolve("large.txt"), (VALUE + "\n").repeat(80_000));
    Files.createFile(root.resolve("empty"));
    Files.writeString(root.resolve(REFUSED), VALUE);
    server = serve(root, work);
  }

  @AfterAll
  final void end() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  /** Also small files, which are fetched ahead, and a scanner that has listed nothing. */
  @Test
  void opensTheFileBesideAnother() throws Exception {
    RecordedScan listed = new RecordedScan();
    try (Scanner scanner = open()) {
      scanner.discover(listed);
    }
    List<String> beside = new ArrayList<>();
    try (Scanner scanner = open()) {
      for (Asset asset : listed.assets) {
        if (asset.location().toString().endsWith(".csv")) {
          scanner.read(asset, new Beside(beside));
        }
      }
    }
    assertThat(beside).containsExactly("GBK", "none");
  }

  private record Beside(List<String> texts) implements ContentSink {
    @Override
    public void content(Content content) {
      if (content instanceof Content.Binary binary) {
        texts.add(text(binary, "名单.cpg"));
        texts.add(text(binary, "名单.dbt"));
      }
    }

    private static String text(Content.Binary binary, String name) {
      try {
        Bytes bytes = binary.bytes().beside(name);
        if (bytes == null) {
          return "none";
        }
        try (InputStream in = bytes.open()) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void failed(Location part, ScanException reason) {}

    @Override
    public void skipped(Location part, Wording reason) {}

    @Override
    public void note(Wording note) {}
  }

  @Override
  protected final DataSource source() {
    return new DataSource("share", factory().name(), server.target(), Declaration.NONE);
  }

  @Override
  protected final Map<String, Object> settings() throws IOException {
    return server.settings();
  }

  @Override
  protected final String host() {
    return "127.0.0.1";
  }

  @Override
  protected final Object state() throws IOException {
    return FolderState.of(root);
  }
}
