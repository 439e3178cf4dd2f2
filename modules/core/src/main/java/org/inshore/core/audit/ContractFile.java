package org.inshore.core.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.contracts.ContractCheck;
import org.inshore.contracts.text.Passage;
import org.inshore.core.content.MediaTypes;
import org.inshore.core.file.Sha256;
import org.inshore.core.isolation.Isolation;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Contract read from a document by the extractors of a scan, isolated as there.
 *
 * @param name the file's name
 * @param sha256 its hash
 * @param text its passages
 * @param unread parts that could not be read, with the reason
 */
public record ContractFile(String name, String sha256, List<Passage> text, List<Wording> unread) {
  private static final int MAX_CHARACTERS = 4 << 20;
  private static final int MAX_DEPTH = 3;

  private static final Pattern ASIDE =
      Pattern.compile("properties|attributes|bookmarks|comments.*");

  /** What a PDF says of itself, and what programs keep beside the text of a docx. */
  private static final Pattern METADATA =
      Pattern.compile("(?i)(?:.*/)?(?:metadata|xmp|item(?:Props)?\\d*)\\.xml");

  /** Line ends but the form feed, which ends a page. */
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n|[\\n\\r\\x0B\\x85\\u2028\\u2029]");

  /** Copies the lists. */
  public ContractFile {
    text = List.copyOf(text);
    unread = List.copyOf(unread);
  }

  /**
   * Reads a contract.
   *
   * @throws AuditException if it cannot be read, or is not one contract in Chinese or English
   */
  public static ContractFile read(Path file, Plugins plugins, DocumentOptions options)
      throws AuditException, InterruptedException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw AuditException.of("contract.missing", file);
    }
    Reading reading;
    String sha256;
    try (Isolation isolation = Isolation.of(plugins.extractors(), options.asPrinted(), 1)) {
      sha256 = Sha256.of(file);
      reading = new Reading(isolation.extractors(), Limits.DEFAULT);
      reading.open(new Content.Binary(Location.of("contract"), name, onDisk(file)));
    } catch (IOException e) {
      throw new AuditException(AuditException.MESSAGES.wording("contract.io", name), e);
    } catch (ScanException e) {
      throw new AuditException(
          AuditException.MESSAGES.wording("contract.unreadable", name, e.wording()), e);
    }
    ContractFile read = new ContractFile(name, sha256, reading.passages(), reading.unread);
    read.check(reading.plain);
    return read;
  }

  private void check(boolean plain) throws AuditException {
    String key =
        switch (ContractCheck.form(text)) {
          case CONTRACT -> null;
          // No picture is in plain text, so OCR is of no help.
          case EMPTY ->
              !unread.isEmpty() ? "contract.unread" : plain ? "contract.blank" : "contract.empty";
          case OTHER_LANGUAGE -> "contract.language";
          case NO_CONTRACT -> "contract.none";
          case SEVERAL -> "contract.several";
        };
    if (key != null) {
      throw AuditException.of(key, name, unread.isEmpty() ? Wording.same("") : unread.getFirst());
    }
  }

  /** Whether it names somebody. */
  public boolean names(String who) {
    return ContractCheck.names(text, who);
  }

  private static Bytes onDisk(Path file) throws IOException {
    long size = Files.size(file);
    return new Bytes() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public long size() {
        return size;
      }

      @Override
      public Path file() {
        return file;
      }
    };
  }

  /** Sink that keeps the text with its pages. */
  private static final class Reading implements ContentSink {
    private final List<Extractor> extractors;
    private final Limits limits;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Wording> unread = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable Location place;
    private int depth;
    private int characters;
    private int pagesEnded;
    private int tablePage = Integer.MAX_VALUE;
    private List<String> tableHead = List.of();
    private boolean paged;
    private boolean plain;

    Reading(List<Extractor> extractors, Limits limits) {
      this.extractors = extractors;
      this.limits = limits;
    }

    void open(Content.Binary document) throws ScanException, InterruptedException {
      String type;
      try {
        type = MediaTypes.detect(document.name(), document.bytes());
      } catch (IOException e) {
        throw new ScanException(
            ScanException.Category.UNREADABLE,
            AuditException.MESSAGES.wording("contract.io", document.name()),
            e);
      }
      Extractor extractor =
          extractors.stream().filter(each -> each.handles(type)).findFirst().orElse(null);
      if (extractor == null) {
        throw new ScanException(
            ScanException.Category.UNREADABLE,
            AuditException.MESSAGES.wording("contract.type", type));
      }
      plain = depth == 0 ? type.startsWith("text/") : plain;
      depth++;
      try {
        extractor.extract(document, type, limits, this);
      } finally {
        depth--;
        flush();
      }
    }

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      switch (content) {
        case Content.Text text -> text(text);
        case Content.Rows rows -> rows(rows);
        case Content.Binary binary -> inner(binary);
      }
    }

    /** What lies in it, such as the picture of a scanned page. */
    private void inner(Content.Binary binary) throws InterruptedException {
      flush();
      try {
        if (depth < MAX_DEPTH && !METADATA.matcher(binary.name()).matches()) {
          open(binary);
        }
      } catch (ScanException e) {
        unread.add(e.wording());
      }
    }

    private void text(Content.Text text) {
      if (isAside(text.location())) {
        return;
      }
      if (!text.location().equals(place)) {
        flush();
        place = text.location();
      }
      if (characters < MAX_CHARACTERS) {
        String more =
            new String(text.bytes(), text.from(), text.length(), text.encoding().charset());
        characters += more.length();
        open.append(more);
      }
      if (!text.more()) {
        flush();
      }
    }

    private void flush() {
      for (String line : LINE_END.split(open, -1)) {
        int text = 0;
        while (text < line.length() && Character.isWhitespace(line.charAt(text))) {
          text++;
        }
        endPages(line.substring(0, text));
        if (text < line.length()) {
          passages.add(Passage.line(page(place), line.replace("\f", "")));
        }
        // A line that goes on on the next page stands where it begins.
        endPages(line.substring(text));
      }
      open.setLength(0);
      place = null;
    }

    private void rows(Content.Rows rows) {
      flush();
      int page = page(rows.location());
      List<String> headings =
          rows.columns().stream()
              .map(Content.Column::heading)
              .filter(each -> each.length() > 2)
              .toList();
      Cells cells = rows.cells();
      if (!headings.isEmpty() && !isFirst(headings, cells)) {
        passages.add(new Passage(page, headings));
      }
      List<String> head = first(cells);
      // A table that goes on repeats the row that it began with.
      int from = page > tablePage && head.size() > 1 && head.equals(tableHead) ? 1 : 0;
      tablePage = page;
      tableHead = from == 1 ? tableHead : head;
      for (int row = from; row < cells.rows(); row++) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < cells.width(row); column++) {
          String cell = cells.text(row, column);
          if (cell != null && !cell.isBlank() && characters < MAX_CHARACTERS) {
            characters += cell.length();
            texts.add(cell);
          }
        }
        if (!texts.isEmpty()) {
          passages.add(new Passage(page, texts));
        }
      }
    }

    /** Whether headings are the first row once more. */
    private boolean isFirst(List<String> headings, Cells cells) {
      List<String> first = new ArrayList<>(first(cells));
      first.addAll(tableHead);
      return headings.stream().allMatch(each -> first.contains(each.replaceAll("\\s+", "")));
    }

    private static List<String> first(Cells cells) {
      List<String> first = new ArrayList<>();
      for (int column = 0; cells.rows() > 0 && column < cells.width(0); column++) {
        String cell = cells.text(0, column);
        first.add(cell == null ? "" : cell.replaceAll("\\s+", ""));
      }
      return first;
    }

    /** What a program or a reader notes of a document is no text of the contract. */
    private static boolean isAside(Location place) {
      return place.segments().stream()
          .anyMatch(each -> each.type().equals("part") && ASIDE.matcher(each.value()).matches());
    }

    private void endPages(String blank) {
      pagesEnded += (int) blank.chars().filter(each -> each == '\f').count();
    }

    /** The passages; where no page ended, nothing is known of pages. */
    List<Passage> passages() {
      return paged || pagesEnded > 0
          ? passages
          : passages.stream().map(each -> new Passage(0, each.cells())).toList();
    }

    /**
     * The page that a place names, of several the first; else that after the pages ended so far.
     */
    private int page(@Nullable Location place) {
      if (place != null) {
        for (Location.Segment segment : place.segments().reversed()) {
          if (segment.type().equals("page")) {
            String digits = segment.value().replaceAll("\\D.*", "");
            paged = true;
            return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
          }
        }
      }
      return paged ? 0 : pagesEnded + 1;
    }

    @Override
    public void failed(Location part, ScanException reason) {
      unread.add(reason.wording());
    }

    @Override
    public void skipped(Location part, Wording reason) {
      unread.add(reason);
    }

    @Override
    public void note(Wording note) {
      unread.add(note);
    }
  }
}
