package org.inshore.benchmarks.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inshore.contracts.duty.State;
import org.inshore.contracts.text.Passage;
import org.jspecify.annotations.Nullable;

/** Makes contracts of one hand: layouts, orders and states of duties drawn from a seed. */
final class ContractMaker {
  private static final List<String> ABROAD = List.of("place", "no-export");

  private static final String[] NUMBERS = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七",
    "十八", "十九", "二十", "二十一", "二十二", "二十三", "二十四", "二十五", "二十六", "二十七", "二十八"
  };

  private final Wordings wordings;
  private final Random random;

  ContractMaker(Wordings wordings, long seed) {
    this.wordings = wordings;
    this.random = new Random(seed);
  }

  /**
   * A contract with what it says.
   *
   * @param states by duty; none where it says nothing of it
   */
  record Made(Template template, Map<String, State> states, List<Passage> text) {}

  /** The states that are made, one as often as the other. */
  private static final List<State> MADE = List.of(State.values());

  /** A clause: heading and text in each language. */
  private record Part(@Nullable String zh, @Nullable String en) {}

  Made make(Template template) {
    Map<String, State> states = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    for (String duty : wordings.sentences().keySet()) {
      states.put(duty, MADE.get(random.nextInt(MADE.size())));
    }
    // What is kept abroad is given abroad, and the other way round.
    if (ABROAD.stream().anyMatch(duty -> states.get(duty) == State.CONTRADICTS)) {
      ABROAD.forEach(duty -> states.put(duty, State.CONTRADICTS));
    }
    wordings
        .sentences()
        .forEach(
            (duty, said) -> {
              var sentences = said.get(states.getOrDefault(duty, State.NOT_FOUND));
              if (sentences != null) {
                parts.add(part(template, sentences));
              }
            });
    int noise = 4 + random.nextInt(5);
    for (int i = 0; i < noise; i++) {
      parts.add(part(template, wordings.distractors()));
    }
    Collections.shuffle(parts, random);
    List<Passage> text = new ArrayList<>();
    preamble(template, text);
    for (int i = 0; i < parts.size(); i++) {
      lay(template, i, parts.get(i), text);
    }
    text.add(Passage.line(0, template.language().equals("en") ? "IN WITNESS WHEREOF" : "（签署页）"));
    return new Made(template, states, template == Template.PAGES ? paged(text) : text);
  }

  private Part part(Template template, Map<String, List<String>> from) {
    String language = template.language();
    return new Part(
        language.equals("en") ? null : one(from.get("zh")),
        language.equals("zh") ? null : one(from.get("en")));
  }

  private String one(@Nullable List<String> texts) {
    return texts == null ? "" : texts.get(random.nextInt(texts.size()));
  }

  private static void preamble(Template template, List<Passage> text) {
    if (!template.language().equals("en")) {
      text.add(Passage.line(0, "外包服务合同"));
      text.add(Passage.line(0, "甲方（委托方）：示例银行股份有限公司"));
      text.add(Passage.line(0, "乙方（受托方）：示例科技有限公司"));
    }
    if (!template.language().equals("zh")) {
      text.add(Passage.line(0, "OUTSOURCING SERVICES AGREEMENT"));
      text.add(
          Passage.line(
              0,
              "This Agreement is made between Example Bank Co., Ltd. and Example Technology Ltd."));
    }
  }

  private void lay(Template template, int at, Part part, List<Passage> text) {
    String zh = part.zh() == null ? "" : part.zh();
    String en = part.en() == null ? "" : part.en();
    switch (template) {
      case ARTICLES, PAGES -> {
        text.add(Passage.line(0, "第" + NUMBERS[at] + "条  " + (random.nextBoolean() ? "约定事项" : "")));
        text.add(Passage.line(0, zh));
      }
      case COUNTED -> {
        if (at % 4 == 0) {
          text.add(Passage.line(0, NUMBERS[at / 4] + "、权利义务"));
        }
        text.add(Passage.line(0, "（" + NUMBERS[at % 4] + "）" + zh));
      }
      case LETTER -> text.add(Passage.line(0, zh));
      case TABLE -> text.add(new Passage(0, List.of(String.valueOf(at + 1), "约定" + (at + 1), zh)));
      case COLUMNS -> text.add(new Passage(0, List.of((at + 1) + ". " + zh, (at + 1) + ". " + en)));
      case PARAGRAPHS -> {
        text.add(Passage.line(0, (at + 1) + ". " + zh));
        text.add(Passage.line(0, en));
      }
      case MASTER_AGREEMENT -> {
        text.add(Passage.line(0, (at + 1) + ". Terms"));
        text.add(Passage.line(0, (at + 1) + ".1 " + en));
      }
      case ADDENDUM -> {
        text.add(Passage.line(0, "Article " + (at + 1)));
        wrap("(a) " + en, 60, text);
      }
    }
  }

  private static void wrap(String line, int width, List<Passage> text) {
    String rest = line;
    while (rest.length() > width) {
      int cut = rest.lastIndexOf(' ', width);
      cut = cut <= 0 ? width : cut;
      text.add(Passage.line(0, rest.substring(0, cut)));
      rest = rest.substring(cut).stripLeading();
    }
    text.add(Passage.line(0, rest));
  }

  private static List<Passage> paged(List<Passage> text) {
    List<Passage> pages = new ArrayList<>();
    int lines = 0;
    for (Passage passage : text) {
      String rest = passage.cells().getFirst();
      while (!rest.isEmpty()) {
        int page = 1 + lines / 12;
        if (lines % 12 == 0) {
          pages.add(Passage.line(page, "示例银行合同专用文本"));
        }
        int cut = Math.min(26, rest.length());
        pages.add(Passage.line(page, rest.substring(0, cut)));
        rest = rest.substring(cut);
        lines++;
        if (lines % 12 == 0) {
          pages.add(Passage.line(page, "- " + page + " -"));
        }
      }
    }
    return pages;
  }
}
