package org.inshore.testkit.estate.branch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.Standing;

/** One file as it is written, with all who stand in it and by what. */
final class Leaf {
  static final Charset CHINESE = Charset.forName("GB18030");

  final String path;
  final StringBuilder text = new StringBuilder();
  final Set<Integer> people = new HashSet<>();
  final List<Standing> standings = new ArrayList<>();
  private byte[] bytes = {};

  Leaf(String path) {
    this.path = path;
  }

  /** Notes that somebody stands here by what a record has of that person. */
  Individual see(Individual person, String... identifiers) {
    people.add(person.number());
    Set<String> known = new HashSet<>(Arrays.asList(identifiers));
    known.remove("");
    standings.add(new Standing(person.number(), known));
    return person;
  }

  Leaf line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Leaf in(Charset charset) {
    bytes = text.toString().getBytes(charset);
    return this;
  }

  Leaf of(byte[] content) {
    bytes = content.clone();
    return this;
  }

  byte[] bytes() {
    return bytes.length == 0 ? text.toString().getBytes(StandardCharsets.UTF_8) : bytes.clone();
  }
}
