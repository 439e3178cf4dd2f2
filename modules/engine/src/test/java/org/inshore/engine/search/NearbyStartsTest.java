package org.inshore.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.engine.RuleSet;
import org.inshore.engine.Rules;
import org.inshore.engine.Seeds;
import org.inshore.engine.compile.Compiler;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

/** Places at which values may start, against asking of each place by itself. */
class NearbyStartsTest {
  private static final String NAMES =
      """
      id: name
      name: {zh: 姓名, en: name}
      subject: personal-financial
      context: {within: 16, identifiers: true, words: [客户, 用户]}
      patterns:
        - {id: apart, regex: '张[一-龥]', boundary: han, needs: context, confidence: 0.6}
        - {id: plain, regex: '[张李][一-龥]', boundary: none, needs: context, confidence: 0.6}
        - {id: latin, regex: '[A-Z][a-z]{1,5}', boundary: alphanumeric, needs: context, confidence: 0.6}
      """;

  private static final String[] PIECES = {
    "a", "Z", "1", "中", "张", "李", "８", "\u200b", "𠀀", " ", "é", "，", "为", "Ab"
  };

  @Test
  void areThoseWhereAValueMayStartAndAnEdgeDoesNotBarIt() throws RuleException {
    RuleSet rules = Rules.load(NAMES);
    Program program = new Compiler(rules.all(), rules.documentRules(), List.of()).compile();
    List<Nearby> nearby = program.nearby().stream().flatMap(List::stream).toList();
    assertThat(nearby).hasSizeGreaterThan(1);
    Random random = Seeds.random();
    TextView view = TextView.of(Encoding.UTF_8, program.alphabet());
    NearbyStarts starts = new NearbyStarts(program, view);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = drawn(random);
      view.load(bytes, 0, bytes.length);
      starts.begin(view);
      LeftEdge edge = new LeftEdge(program.keywords(), view);
      edge.begin(view);
      for (int i = 0; i < 20; i++) {
        int from = view.align(random.nextInt(bytes.length));
        int to = view.align(from + random.nextInt(bytes.length - from + 1));
        Nearby near = nearby.get(random.nextInt(nearby.size()));
        assertThat(told(view, starts, near, from, to)).isEqualTo(asked(view, edge, near, from, to));
        int back = random.nextInt(30);
        int at = view.counting(from);
        assertThat(starts.atMostBack(at, back)).isEqualTo(view.atMostBack(at, back));
      }
    }
  }

  /** A text of characters of all lengths, some of which count as nothing, and broken ones. */
  private static byte[] drawn(Random random) {
    StringBuilder text = new StringBuilder("-");
    for (int i = random.nextInt(80); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0xff : 0x80);
    }
    return bytes;
  }

  private static List<Integer> told(
      TextView view, NearbyStarts starts, Nearby near, int from, int to) {
    List<Integer> places = new ArrayList<>();
    int at = from < to ? starts.next(from, to, near) : -1;
    while (at >= 0) {
      places.add(at);
      at = starts.next(view.end(at), to, near);
    }
    return places;
  }

  private static List<Integer> asked(TextView view, LeftEdge edge, Nearby near, int from, int to) {
    List<Integer> places = new ArrayList<>();
    for (int at = view.counting(from); at < to; at = view.next(at)) {
      if (near.automaton().canStart(view.classAt(at))
          && edge.mayStart(near.boundary(), at)
          && !(LeftEdge.needsApart(near.boundary()) && edge.isJoined(at))) {
        places.add(at);
      }
    }
    return places;
  }
}
