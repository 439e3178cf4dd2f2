package org.inshore.cli.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks what is shipped against the policy of licences and writes it down: the bill of materials,
 * completed with what the jars hold, and a list to read.
 */
final class ThirdParty {
  static final String LIST = "THIRD-PARTY.txt";
  static final String BILL = "sbom.cdx.json";

  private final Path distribution;
  private final LicencePolicy policy;
  private final List<String> faults = new ArrayList<>();

  private ThirdParty(Path distribution, LicencePolicy policy) {
    this.distribution = distribution;
    this.policy = policy;
  }

  /**
   * Completes the bill of materials of a distribution and writes the list beside it.
   *
   * @throws LicenceException with every fault, if a jar is missing in the bill or the other way
   *     round, if a licence is not allowed, or if a jar holds something that the policy does not
   *     account for
   */
  static void write(Path distribution, LicencePolicy policy) throws IOException, LicenceException {
    new ThirdParty(distribution, policy).write();
  }

  private void write() throws IOException, LicenceException {
    if (!Files.exists(distribution.resolve(BILL))) {
      // The plugin that makes it does nothing where Maven is told to be offline.
      faults.add("no " + BILL + ": build once without --offline");
      throw new LicenceException(faults);
    }
    BillOfMaterials bill = BillOfMaterials.read(distribution.resolve(BILL));
    Map<String, Path> jars = jars();
    List<Shipped> shipped = new ArrayList<>();
    List<String> unnamed = new ArrayList<>(policy.named());
    for (Component component : bill.components()) {
      unnamed.remove(component.id());
      Path jar = jars.remove(component.jar());
      if (jar == null) {
        faults.add("not in lib: " + component.jar());
      } else {
        check(component, jar, shipped);
      }
    }
    jars.keySet().forEach(jar -> faults.add("not in the bill of materials: " + jar));
    unnamed.forEach(name -> faults.add("named, not shipped: " + name));
    if (!faults.isEmpty()) {
      throw new LicenceException(faults);
    }
    bill.write(distribution.resolve(BILL));
    Files.writeString(distribution.resolve(LIST), ThirdPartyList.of(shipped, policy));
  }

  private void check(Component component, Path jar, List<Shipped> shipped) throws IOException {
    List<LicencePolicy.Part> parts = policy.parts(component.id());
    String licence = policy.licence(component);
    if (licence == null) {
      faults.add("licence not allowed: " + component.id() + " " + component.declared());
      return;
    }
    for (LicencePolicy.Part part : parts) {
      if (policy.allowed(part.licence()) == null) {
        faults.add(
            "licence not allowed: " + part.name() + " in " + component.id() + " " + part.licence());
      }
    }
    JarContents.differences(jar, component, policy.files(component.id()))
        .forEach(file -> faults.add("not accounted for: " + file + " in " + component.jar()));
    component.complete(licence, sha256(jar), parts);
    if (StackMaps.wereAdded(jar)) {
      component.changed(StackMaps.CHANGE);
    }
    shipped.add(new Shipped(component, licence, parts, StackMaps.wereAdded(jar)));
  }

  private Map<String, Path> jars() throws IOException {
    Map<String, Path> jars = new TreeMap<>();
    try (DirectoryStream<Path> lib = Files.newDirectoryStream(distribution.resolve("lib"))) {
      for (Path jar : lib) {
        jars.put(String.valueOf(jar.getFileName()), jar);
      }
    }
    return jars;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /**
   * A component as it is shipped.
   *
   * @param changed whether its jar differs from the one that its makers published
   */
  record Shipped(
      Component component, String licence, List<LicencePolicy.Part> parts, boolean changed) {}
}
