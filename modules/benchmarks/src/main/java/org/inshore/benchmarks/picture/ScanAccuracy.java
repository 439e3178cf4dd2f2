package org.inshore.benchmarks.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.inshore.benchmarks.input.ContentOnly;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * Generates scans of cards and pages of people who do not exist, has them read, and counts by kind,
 * quality and field how many values are there to the letter: {@code ScanAccuracy [SCANS [SEED]]}.
 */
public final class ScanAccuracy {
  private ScanAccuracy() {}

  /** Counts. */
  public static void main(String[] args) throws Exception {
    int scans = args.length > 0 ? Integer.parseInt(args[0]) : 300;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 41;
    SyntheticPeople people = new SyntheticPeople(seed);
    Extractor extractor =
        Plugins.installed().extractors().stream()
            .filter(each -> each.name().equals("picture"))
            .findFirst()
            .orElseThrow();
    Map<String, int[]> byKind = new TreeMap<>();
    Map<String, int[]> byQuality = new TreeMap<>();
    Map<String, List<Double>> times = new TreeMap<>();
    long begun = System.nanoTime();
    for (int i = 0; i < scans; i++) {
      ScanKind[] kinds = ScanKind.values();
      ScanQuality[] qualities = ScanQuality.values();
      ScanKind kind = kinds[i % kinds.length];
      ScanQuality quality = qualities[i / kinds.length % qualities.length];
      Person person = people.person(i + 1);
      byte[] scan = scan(kind, quality, person, new Random(seed + i));
      long started = System.nanoTime();
      String text = read(extractor, scan);
      times
          .computeIfAbsent(quality.toString(), _ -> new ArrayList<>())
          .add((System.nanoTime() - started) / 1e9);
      kind.fields(person)
          .forEach(
              (field, value) -> {
                boolean found = text.contains(value);
                count(byKind, kind + ", " + field, found);
                count(byQuality, quality.toString(), found);
              });
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    print(byKind);
    print(byQuality);
    times.forEach(
        (name, all) ->
            System.out.printf(
                "| %s | %.1f s |%n",
                name, all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    System.out.printf("%d scans, %.2f s each%n", scans, seconds / scans);
  }

  private static void count(Map<String, int[]> counts, String name, boolean found) {
    int[] both = counts.computeIfAbsent(name, _ -> new int[2]);
    both[0] += found ? 1 : 0;
    both[1]++;
  }

  private static void print(Map<String, int[]> counts) {
    counts.forEach(
        (name, both) -> System.out.printf("| %s | %d of %d |%n", name, both[0], both[1]));
  }

  private static byte[] scan(ScanKind kind, ScanQuality quality, Person person, Random random)
      throws IOException {
    BufferedImage image = new BufferedImage(kind.width, kind.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D page = image.createGraphics();
    page.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    kind.draw(page, person);
    page.dispose();
    return jpeg(quality.apply(image, random), quality.jpeg());
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var to = Objects.requireNonNull(ImageIO.createImageOutputStream(out))) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** The text without white space, as values are compared. */
  private static String read(Extractor extractor, byte[] image) throws Exception {
    StringBuilder all = new StringBuilder();
    Content.Binary document = new Content.Binary(Location.of("scan"), "scan.jpg", Bytes.of(image));
    new DocumentOptions(Ocr.ON, List.of())
        .during(
            () ->
                extractor.extract(
                    document,
                    "image/jpeg",
                    Limits.DEFAULT,
                    new ContentOnly(content -> add(content, all))));
    return all.toString().replaceAll("\\s+", "");
  }

  private static void add(Content content, StringBuilder all) {
    if (content instanceof Content.Text text) {
      all.append(new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8));
    }
  }
}
