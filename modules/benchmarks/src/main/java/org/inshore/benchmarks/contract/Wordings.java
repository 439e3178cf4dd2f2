package org.inshore.benchmarks.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.contracts.duty.State;
import org.inshore.spi.message.Wording;
import org.inshore.yaml.YamlFaults;
import org.inshore.yaml.YamlValue;

/**
 * Sentences of contracts in one hand.
 *
 * @param sentences by duty, answer and language
 * @param distractors sentences that are no duty of these, by language
 */
record Wordings(
    Map<String, Map<State, Map<String, List<String>>>> sentences,
    Map<String, List<String>> distractors) {

  private static final YamlFaults<IOException> FAULTS =
      new YamlFaults<>() {
        @Override
        public IOException fault(String file, int line, Wording problem) {
          return new IOException(file + ":" + line + ": " + problem.en());
        }

        @Override
        public IOException fault(
            YamlValue<IOException> value, int line, String message, Object... arguments) {
          return new IOException(value.file() + ":" + line + ": " + message);
        }
      };

  static Wordings read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Wordings.class.getResourceAsStream(name + ".yaml"))) {
      YamlValue<IOException> root =
          YamlValue.read(
              name, new String(in.readAllBytes(), StandardCharsets.UTF_8), "wordings", FAULTS);
      Map<String, Map<State, Map<String, List<String>>>> sentences = new LinkedHashMap<>();
      Map<String, List<String>> distractors = new LinkedHashMap<>();
      for (Map.Entry<String, YamlValue<IOException>> duty : root.entries().entrySet()) {
        if (duty.getKey().equals("distractors")) {
          distractors.putAll(languages(duty.getValue()));
          continue;
        }
        Map<State, Map<String, List<String>>> states = new LinkedHashMap<>();
        for (State state : State.values()) {
          YamlValue<IOException> given = duty.getValue().optional(state.key());
          if (given != null) {
            states.put(state, languages(given));
          }
        }
        sentences.put(duty.getKey(), states);
      }
      return new Wordings(sentences, distractors);
    }
  }

  private static Map<String, List<String>> languages(YamlValue<IOException> value)
      throws IOException {
    Map<String, List<String>> languages = new LinkedHashMap<>();
    for (Map.Entry<String, YamlValue<IOException>> each : value.entries().entrySet()) {
      List<String> texts = new ArrayList<>();
      for (YamlValue<IOException> text : each.getValue().items()) {
        texts.add(text.text());
      }
      languages.put(each.getKey(), texts);
    }
    return languages;
  }
}
