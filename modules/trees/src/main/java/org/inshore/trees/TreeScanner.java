package org.inshore.trees;

import java.util.List;
import java.util.Objects;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.trees.range.Requests;
import org.inshore.trees.range.TreeBytes;
import org.jspecify.annotations.Nullable;

/** Scanner of any tree: lists it, and hands on the names, bytes and parts of its files. */
public final class TreeScanner implements Scanner {
  private static final Messages MESSAGES = Messages.of(TreeScanner.class);

  private final DataSource source;
  private final Tree tree;
  private final TreeOptions options;
  private final Requests requests;
  private final Fetches fetches;
  private final BesideBytes.Folder folder;

  /** Takes an open tree, and closes it in the end. */
  public TreeScanner(DataSource source, Tree tree, TreeOptions options) {
    this.source = source;
    this.tree = tree;
    this.options = options;
    this.requests = new Requests(options.requests());
    this.fetches = new Fetches(tree, requests);
    this.folder = new BesideBytes.Folder(tree, requests, new Selection(options));
  }

  @Override
  public List<ServiceStatement> statements() throws ScanException, InterruptedException {
    return tree.statements();
  }

  @Override
  public @Nullable String account() {
    return tree.account();
  }

  @Override
  public void flows(FlowSink sink) throws ScanException, InterruptedException {
    tree.flows(Location.of(source.id()), sink);
  }

  @Override
  public void discover(AssetSink sink) throws ScanException, InterruptedException {
    checkInterrupt();
    new TreeWalk(Location.of(source.id()), tree, options, requests, sink)
        .walk(requests.call(tree::root));
  }

  @Override
  public void expect(Asset asset) {
    fetches.begin(asset);
  }

  @Override
  public void read(Asset asset, ContentSink sink) throws ScanException, InterruptedException {
    checkInterrupt();
    String path = path(asset);
    String name = path.substring(path.lastIndexOf('/') + 1);
    // Folders carry markings and identifiers just as names do; a line for each part of the path.
    sink.content(
        Content.Text.whole(asset.location().append("name", name), path.replace('/', '\n')));
    Wording place = SpecialPlaces.of(path);
    if (place != null) {
      sink.note(place);
    }
    Fetches.Fetched fetched = fetches.take(asset);
    if (fetched != null) {
      hand(fetched, asset, name, sink);
      return;
    }
    try (TreeFile file = requests.call(() -> open(tree, asset))) {
      hand(file, asset, name, sink);
    }
  }

  private void hand(Fetches.Fetched fetched, Asset asset, String name, ContentSink sink)
      throws ScanException, InterruptedException {
    Readers readers = fetched.readers();
    if (readers != null) {
      sink.readers(readers);
    }
    for (Wording note : fetched.notes()) {
      sink.note(note);
    }
    if (fetched.bytes().length > 0) {
      Bytes bytes = Bytes.of(fetched.bytes());
      sink.content(
          new Content.Binary(asset.location(), name, new BesideBytes(bytes, path(asset), folder)));
    }
    for (Fetches.FetchedPart each : fetched.parts()) {
      Location place = asset.location().append(each.part().type(), each.part().name());
      ScanException failure = each.failure();
      if (failure != null) {
        sink.failed(place, failure);
      } else {
        Bytes bytes = Bytes.of(each.bytes());
        sink.content(new Content.Binary(place, each.part().name(), bytes));
      }
    }
    if (fetched.isChanged()) {
      sink.note(MESSAGES.wording("read.modified"));
    }
  }

  private void hand(TreeFile file, Asset asset, String name, ContentSink sink)
      throws ScanException, InterruptedException {
    Entry before = file.entry();
    Readers readers = requests.call(file::readers);
    if (readers != null) {
      sink.readers(readers);
    }
    for (Wording note : file.notes()) {
      sink.note(note);
    }
    if (before.size() != 0) {
      TreeBytes bytes = new TreeBytes(file, requests, before.size(), file.range());
      hand(
          new Content.Binary(asset.location(), name, new BesideBytes(bytes, path(asset), folder)),
          bytes,
          sink);
    }
    for (TreeFile.Part part : requests.call(file::parts)) {
      TreeBytes bytes = new TreeBytes(part.content(), requests, part.size(), file.range());
      Location place = asset.location().append(part.type(), part.name());
      hand(new Content.Binary(place, part.name(), bytes), bytes, sink);
    }
    if (before.size() != 0 && isChanged(before, requests.call(file::now))) {
      sink.note(MESSAGES.wording("read.modified"));
    }
  }

  /** Hands content on; that it could not be read outweighs what its reader says of that. */
  private static void hand(Content.Binary content, TreeBytes bytes, ContentSink sink)
      throws ScanException, InterruptedException {
    try {
      sink.content(content);
    } catch (ScanException e) {
      throw Objects.requireNonNullElse(bytes.failure(), e);
    }
    ScanException failure = bytes.failure();
    if (failure != null) {
      throw failure;
    }
  }

  static TreeFile open(Tree tree, Asset asset) throws ScanException, InterruptedException {
    return tree.open(path(asset), asset.location().value("version"));
  }

  /** The entry that an asset was listed as. */
  static Entry listed(Asset asset) {
    return Entry.file(path(asset), asset.size(), asset.modified(), asset.version())
        .of(asset.location().value("version"));
  }

  static boolean isChanged(Entry before, Entry now) {
    return before.size() != now.size() || !Objects.equals(before.modified(), now.modified());
  }

  private static String path(Asset asset) {
    return Objects.requireNonNullElse(asset.location().value("path"), "");
  }

  private static void checkInterrupt() throws InterruptedException {
    // Where nothing is waited for, nothing else would end by it.
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  @Override
  public void close() {
    fetches.clear();
    requests.close();
    tree.close();
  }
}
