package org.inshore.cli.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A CycloneDX bill of materials in JSON: what is shipped, as the build resolved it. */
final class BillOfMaterials {
  private final Map<String, Object> document;

  private BillOfMaterials(Map<String, Object> document) {
    this.document = document;
  }

  static BillOfMaterials read(Path file) throws IOException {
    return new BillOfMaterials(Json.read(file));
  }

  /** All components, the one that it describes among them, by group and artifact. */
  List<Component> components() {
    List<Component> components = new ArrayList<>();
    components.add(new Component(Json.object(Json.object(document, "metadata"), "component")));
    Json.objects(document, "components").forEach(node -> components.add(new Component(node)));
    components.sort(Comparator.comparing(Component::id));
    return components;
  }

  void write(Path file) throws IOException {
    Json.write(document, file);
  }
}
