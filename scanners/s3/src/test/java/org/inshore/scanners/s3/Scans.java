package org.inshore.scanners.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;

/** What a scan of a bucket gives, by key. */
final class Scans implements AssetSink, FlowSink {
  final Map<String, Asset> assets = new TreeMap<>();
  final Map<String, String> content = new TreeMap<>();
  final Map<String, ScanException> failures = new TreeMap<>();
  final Map<String, Wording> skipped = new TreeMap<>();
  final Map<String, List<Wording>> notes = new TreeMap<>();
  final List<Flow> flows = new ArrayList<>();

  /** Settings for a stub without keys. */
  static Map<String, Object> anonymous(String endpoint) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("endpoint", endpoint);
    settings.put("region", "cn-north-1");
    settings.put("anonymous", true);
    settings.put("attempts", 2);
    settings.put("read-timeout", "2s");
    return settings;
  }

  static Scanner open(String target, Map<String, Object> settings) throws ScanException {
    DataSource source = new DataSource("store", "s3", target, Declaration.NONE);
    return new S3ScannerFactory().open(source, new Settings(settings, "s3"), Limits.DEFAULT);
  }

  /** Lists and reads all. */
  static Scans of(String target, Map<String, Object> settings) throws Exception {
    Scans scans = new Scans();
    try (Scanner scanner = open(target, settings)) {
      scanner.discover(scans);
      for (Asset asset : List.copyOf(scans.assets.values())) {
        scans.read(scanner, asset);
      }
    }
    return scans;
  }

  /** Asks for flows only. */
  static Scans flows(String target, Map<String, Object> settings) throws Exception {
    Scans scans = new Scans();
    try (Scanner scanner = open(target, settings)) {
      scanner.flows(scans);
    }
    return scans;
  }

  Asset asset(String key) {
    return Objects.requireNonNull(assets.get(key), key);
  }

  ScanException failure(String key) {
    return Objects.requireNonNull(failures.get(key), key);
  }

  Wording skipped(String question) {
    return Objects.requireNonNull(skipped.get(question), question);
  }

  void read(Scanner scanner, Asset asset) throws InterruptedException {
    String key = key(asset.location());
    try {
      scanner.read(
          asset,
          new ContentSink() {
            @Override
            public void content(Content part) throws ScanException {
              if (part instanceof Content.Binary binary) {
                try (var in = binary.bytes().open()) {
                  content.put(key, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                  content.put(key, "cut");
                }
              }
            }

            @Override
            public void failed(Location part, ScanException reason) {
              failures.put(part.toString(), reason);
            }

            @Override
            public void skipped(Location part, Wording reason) {
              skipped.put(part.toString(), reason);
            }

            @Override
            public void note(Wording note) {
              notes.computeIfAbsent(key, _ -> new ArrayList<>()).add(note);
            }
          });
    } catch (ScanException e) {
      failures.put(key, e);
    }
  }

  static String key(Location location) {
    String version = location.value("version");
    return location.value("path") + (version == null ? "" : "?" + version);
  }

  @Override
  public void asset(Asset asset) {
    assets.put(key(asset.location()), asset);
  }

  @Override
  public void failed(Asset asset, ScanException reason) {
    failures.put(key(asset.location()), reason);
  }

  @Override
  public void skipped(Asset asset, Wording reason) {
    skipped.put(key(asset.location()), reason);
  }

  @Override
  public void flow(Flow flow) {
    flows.add(flow);
  }

  @Override
  public void failed(String what, ScanException reason) {
    failures.put(what, reason);
  }

  @Override
  public void skipped(String what, Wording reason) {
    skipped.put(what, reason);
  }
}
