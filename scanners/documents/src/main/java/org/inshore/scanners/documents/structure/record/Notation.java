package org.inshore.scanners.documents.structure.record;

/** Notation of paths of nested values: as JSONPath or as XPath. */
public enum Notation {
  JSON("$", ".", "[]", "~"),
  XML("", "/", "", "~");

  final String root;
  final String step;

  /** Stands for each element of an array. */
  final String element;

  /** Stands for the name of what is before it. */
  final String name;

  Notation(String root, String step, String element, String name) {
    this.root = root;
    this.step = step;
    this.element = element;
    this.name = name;
  }

  /** What of a key heads values: of names in XML without prefix and sign. */
  String heading(String key) {
    if (this == JSON) {
      return key;
    }
    String name = key.substring(key.indexOf('@') + 1);
    return name.substring(name.indexOf(':') + 1);
  }
}
