package org.inshore.scanners.documents.office.ooxml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.archive.zip.ZipRest;
import org.inshore.scanners.documents.behind.ZipEnd;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.sweep.Sweep;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The parts of an Office document of the XML form, read as streams within a budget. */
public final class OoxmlPackage implements Closeable {

  /**
   * A link from one part to another.
   *
   * @param id what the part calls it
   * @param type the last word of its type, for instance {@code worksheet}
   * @param target name of the part it leads to
   */
  public record Relation(String id, String type, String target) {}

  private final Spool spool;
  private final ZipFile zip;
  private final Budget budget;
  private final Map<String, ZipArchiveEntry> parts = new TreeMap<>();
  private final Map<String, ScanException> broken = new TreeMap<>();

  /** Parts that somebody had as bytes. */
  private final Set<String> taken = new HashSet<>();

  private final Sweep sweep;

  private OoxmlPackage(Spool spool, ZipFile zip, Budget budget, Sweep sweep) {
    this.sweep = sweep;
    this.spool = spool;
    this.zip = zip;
    this.budget = budget;
  }

  /**
   * Opens a document.
   *
   * @param sink takes all that is handed on of it
   */
  public static OoxmlPackage open(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Spool spool = Spool.of(document.bytes(), limits.fileBytes());
    ZipFile zip = null;
    try {
      zip = ZipFile.builder().setSeekableByteChannel(spool.channel()).get();
      OoxmlPackage opened =
          new OoxmlPackage(
              spool,
              zip,
              new Budget(limits, spool.size()),
              Sweep.of(document.location(), sink, OoxmlBeside::isSaying));
      opened.index();
      return opened;
    } catch (IOException | RuntimeException | ScanException e) {
      if (zip != null) {
        zip.close();
      }
      spool.close();
      throw e;
    }
  }

  /** Where the archive ends. */
  public long end() throws IOException {
    try (SeekableByteChannel file = spool.channel()) {
      return ZipEnd.of(file);
    }
  }

  private void index() throws ScanException {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      budget.entry();
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw Problems.encrypted(null);
      }
      if (!entry.isDirectory()) {
        parts.put(key(entry.getName()), entry);
      }
    }
  }

  /** Names of the parts as the file has them, in the order of their lower-case form. */
  public Collection<String> names() {
    return parts.values().stream().map(ZipArchiveEntry::getName).toList();
  }

  /** What the archive says of itself: names of entries, folders among them; then all comments. */
  List<String> marks() throws IOException {
    StringBuilder names = new StringBuilder();
    StringBuilder comments = new StringBuilder(ZipRest.comment(spool)).append('\n');
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      names.append(EntryNames.of(entry).replace('/', '\n')).append('\n');
      comments.append(entry.getComment() == null ? "" : entry.getComment() + "\n");
    }
    return List.of(names.toString(), comments.toString());
  }

  public boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /**
   * Opens a part.
   *
   * @throws IOException if there is none of that name
   */
  public InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = parts.get(key(name));
    if (entry == null) {
      throw new ZipException("missing part");
    }
    InputStream in = zip.getInputStream(entry);
    boolean ahead =
        DocumentOptions.current().awaited() && entry.getSize() >= PartAhead.FEWEST_BYTES;
    return new PartStream(
        new BudgetStream(ahead ? new PartAhead(in) : in, budget),
        xml -> sweep.watch(entry.getName(), xml),
        reason -> broken.putIfAbsent(entry.getName(), reason),
        () -> taken.add(key(name)));
  }

  /** The first bytes of a part. */
  byte[] head(String name, int length) throws IOException {
    ZipArchiveEntry entry = parts.get(key(name));
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(length);
    }
  }

  /** Opens a part for a second look beside the reader that hands it on. */
  public InputStream again(String name) throws IOException {
    ZipArchiveEntry entry = parts.get(key(name));
    return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
  }

  /**
   * Ends the reading: hands on what readers passed over, in parts that they parsed and in those
   * that they did not open, and says which parts broke off; what came before in them was read.
   */
  public void finish(Location document, Limits limits, ContentSink sink)
      throws IOException, XMLStreamException, ScanException, InterruptedException {
    new OoxmlRest(this, sweep).push(document, limits, sink);
    pushBroken(document, sink);
  }

  /** Whether somebody had a part as bytes, who hands it on or tells of it. */
  boolean isTaken(String name) {
    return taken.contains(key(name));
  }

  private void pushBroken(Location document, ContentSink sink) throws InterruptedException {
    for (Map.Entry<String, ScanException> each : broken.entrySet()) {
      sink.failed(document.append("entry", each.getKey()), each.getValue());
    }
    broken.clear();
  }

  /** The links of a part; of the package itself for an empty name. */
  public List<Relation> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    List<Relation> relations = new ArrayList<>();
    if (!has(name)) {
      return relations;
    }
    try (InputStream in = open(name)) {
      XMLStreamReader xml = Xml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")
            && !"External".equals(Xml.attribute(xml, "TargetMode"))) {
          String id = Xml.attribute(xml, "Id");
          String type = Xml.attribute(xml, "Type");
          String target = Xml.attribute(xml, "Target");
          if (id != null && type != null && target != null) {
            String kind = type.substring(type.lastIndexOf('/') + 1);
            relations.add(new Relation(id, kind, resolve(folder, target)));
          }
        }
      }
    }
    return relations;
  }

  /** The first link's target of a type, or null. */
  public @Nullable String target(String part, String type) throws IOException, XMLStreamException {
    for (Relation relation : relations(part)) {
      if (relation.type().equals(type)) {
        return relation.target();
      }
    }
    return null;
  }

  private static String resolve(String folder, String target) {
    Deque<String> names = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String name : whole.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  @Override
  public void close() throws IOException {
    try (spool) {
      zip.close();
    }
  }
}
