package org.inshore.core.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.inshore.core.name.NameRules;
import org.inshore.core.name.Names;
import org.inshore.core.scan.journal.Ledger;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.run.RunContext;
import org.inshore.core.scan.run.ScanRun;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.Helpers;
import org.inshore.core.scan.share.WorkSharing;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.location.ResidencyResolver;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/** Hand-written stand-ins for scanners, extractors, the engine and the inventory. */
public final class Fakes {
  public static final RuleInfo NUMBER = rule("number", Subject.PERSONAL_FINANCIAL);
  public static final RuleInfo PHONE = rule("phone", Subject.PERSONAL_FINANCIAL);
  static final RuleInfo SECRET = rule("secret", Subject.STATE_SECRET);

  private Fakes() {}

  public static RuleInfo rule(String id, Subject subject) {
    return new RuleInfo(id, "test", Wording.same(id), subject, List.of(), List.of());
  }

  /** What reading one asset does. */
  public interface Reader {
    void read(Asset asset, ContentSink sink) throws ScanException, InterruptedException;
  }

  /** What listing does. */
  public interface Lister {
    void list(DataSource source, AssetSink sink) throws ScanException, InterruptedException;
  }

  /** A scanner made of two functions. */
  public static final class FakeScanners implements ScannerFactory {
    private final Lister lister;
    private final Reader reader;
    public final List<ServiceStatement> statements = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    final Map<String, ScanException> refused = new TreeMap<>();
    String host = "localhost";
    int port;
    @Nullable RuntimeException silent;
    int closed;
    int opened;

    public FakeScanners(Lister lister, Reader reader) {
      this.lister = lister;
      this.reader = reader;
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public boolean handles(String target) {
      return target.startsWith("fake:");
    }

    @Override
    public Wording targets() {
      return Wording.same("test");
    }

    @Override
    public List<Endpoint> endpoints(DataSource source, Settings settings) {
      return List.of(new Endpoint(host, port, Wording.same("test")));
    }

    @Override
    public synchronized Scanner open(DataSource source, Settings settings, Limits limits) {
      opened++;
      return new Scanner() {
        @Override
        public List<ServiceStatement> statements() {
          if (silent != null) {
            throw silent;
          }
          return statements;
        }

        @Override
        public void flows(FlowSink sink) throws InterruptedException {
          for (Flow flow : flows) {
            sink.flow(flow);
          }
          for (Map.Entry<String, ScanException> each : refused.entrySet()) {
            sink.failed(each.getKey(), each.getValue());
          }
          if (silent != null) {
            throw silent;
          }
        }

        @Override
        public void discover(AssetSink sink) throws ScanException, InterruptedException {
          lister.list(source, sink);
        }

        @Override
        public void read(Asset asset, ContentSink sink) throws ScanException, InterruptedException {
          reader.read(asset, sink);
        }

        @Override
        public void close() {
          synchronized (FakeScanners.this) {
            closed++;
          }
        }
      };
    }
  }

  /** Lists files by name. */
  public static Lister files(String... names) {
    return (source, sink) -> {
      for (String name : names) {
        sink.asset(file(source.id(), name));
      }
    };
  }

  public static Asset file(String source, String name) {
    return new Asset(Location.of(source).append("path", name), "file", 10, null);
  }

  static String name(Asset asset) {
    return Objects.requireNonNull(asset.location().value("path"));
  }

  static Content.Binary binary(Asset asset, String text) {
    return new Content.Binary(asset.location(), name(asset), bytes(text));
  }

  public static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Bytes bytes(byte[] bytes) {
    return Bytes.of(bytes);
  }

  /** An endless stream of a letter, of unknown size. */
  public static Bytes endless() {
    return new Bytes() {
      @Override
      public InputStream open() {
        return new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
          }
        };
      }

      @Override
      public long size() {
        return -1;
      }
    };
  }

  /** Reads text files whole. */
  public static Extractor text() {
    return extractor(
        "text/plain"::equals,
        (document, sink) -> {
          try (InputStream in = document.bytes().open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            sink.content(Content.Text.whole(document.location(), text));
          } catch (IOException e) {
            throw new ScanException(ScanException.Category.UNREADABLE, Wording.same("io"), e);
          }
        });
  }

  /** What an extractor does. */
  public interface Extraction {
    void extract(Content.Binary document, ContentSink sink)
        throws ScanException, InterruptedException;
  }

  public static Extractor extractor(Predicate<String> handles, Extraction extraction) {
    return new Extractor() {
      @Override
      public String name() {
        return "fake";
      }

      @Override
      public boolean handles(String mediaType) {
        return handles.test(mediaType);
      }

      @Override
      public void extract(
          Content.Binary document, String mediaType, Limits limits, ContentSink sink)
          throws ScanException, InterruptedException {
        extraction.extract(document, sink);
      }
    };
  }

  /** Finds three digits (a person, rank 1), four (a phone, rank 2) and the word SECRET. */
  public static class FakeContentMatcher implements ContentMatcher {
    private static final Pattern WORD = Pattern.compile("[0-9]+|SECRET");

    @Override
    public void text(Content.Text text, MatchSink sink) {
      Place place = Place.of(text.location());
      long line = text.firstLine();
      String value =
          new String(text.bytes(), text.from(), text.length(), text.encoding().charset());
      for (String content : value.split("\n", -1)) {
        scan(content, place, line, sink);
        line++;
      }
    }

    /** A word is a value by itself: nothing around a part bears on it. */
    @Override
    public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
      text(part, sink);
    }

    @Override
    public int reach() {
      return 4;
    }

    @Override
    public boolean keepsToLines() {
      return true;
    }

    @Override
    public void rows(Content.Rows rows, MatchSink sink) {
      List<Place> places = new ArrayList<>();
      for (Content.Column column : rows.columns()) {
        Location location = rows.location().append("column", column.name());
        places.add(new Place(location, rows.location(), rows.naming(), places.size()));
      }
      Cells cells = rows.cells();
      for (int row = 0; row < cells.rows(); row++) {
        for (int i = 0; i < cells.width(row); i++) {
          String cell = cells.text(row, i);
          if (cell != null) {
            scan(cell, places.get(i), cells.number(row), sink);
          }
        }
      }
    }

    private static void scan(String content, Place place, long record, MatchSink sink) {
      var matcher = WORD.matcher(content);
      while (matcher.find()) {
        String word = matcher.group();
        boolean secret = word.equals("SECRET");
        boolean phone = word.length() == 4;
        if (secret || phone || word.length() == 3) {
          sink.match(
              new Match(
                  secret ? SECRET : phone ? PHONE : NUMBER,
                  place,
                  record,
                  matcher.start(),
                  matcher.end(),
                  Integer.parseInt(secret ? "5" : word.substring(0, 1)) / 10.0,
                  secret ? null : MaskedText.of(word, 1, 0),
                  secret ? 0 : (long) word.hashCode() << 4,
                  secret ? 0 : phone ? 2 : 1));
        }
      }
    }
  }

  /** A run over fakes. */
  static final class Bench {
    final FakeLedger ledger = new FakeLedger();
    final List<SourcePlan> plans = new ArrayList<>();
    final List<Extractor> extractors = new ArrayList<>(List.of(text()));
    Limits limits = Limits.DEFAULT;
    Duration grace = Duration.ofMillis(300);
    int threads = 2;
    int partBytes = WorkSharing.PART_BYTES;
    Supplier<ContentMatcher> matchers = FakeContentMatcher::new;
    ScanListener listener = ScanListener.NONE;
    Path out = Path.of("/nowhere/out");
    Names names = NameRules.showing();

    Bench source(String id, FakeScanners scanners) {
      plans.add(
          new SourcePlan(
              new DataSource(id, "fake", "fake:" + id, Declaration.NONE),
              scanners,
              Settings.none(id),
              List.of(),
              Residency.unknown(List.of()),
              ResidencyResolver.load(List.of())));
      return this;
    }

    ScanRun run() {
      return new ScanRun(
          new RunContext(
              plans,
              new AssetReading.ReadContext(limits, extractors)
                  .with(new WorkSharing(Helpers.NONE, 1, partBytes)),
              threads,
              out,
              listener,
              new RunContext.Opener() {
                @Override
                public Supplier<ContentMatcher> matchers() {
                  return matchers;
                }

                @Override
                public Ledger ledger() {
                  return ledger;
                }

                @Override
                public Names names() {
                  return names;
                }
              },
              grace));
    }
  }
}
