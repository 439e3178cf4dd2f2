package org.inshore.benchmarks.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.contracts.duty.State;
import org.inshore.contracts.text.Passage;

/**
 * Contract written out whole, with what each line says of which duty.
 *
 * @param name of the contract
 * @param text its lines; tabulators part cells
 * @param states by duty; a duty that no line names is not in the contract
 */
record LabelledContract(String name, List<Passage> text, Map<String, State> states) {
  private static final Pattern LABEL = Pattern.compile(" *\\{([a-z-]+) ([a-z-]+)}");

  /** Copies text and states. */
  LabelledContract {
    text = List.copyOf(text);
    states = Map.copyOf(states);
  }

  /** Contracts of a file: {@code === NAME} begins one, {@code {DUTY STATE}} ends a line. */
  static List<LabelledContract> read(String file) throws IOException {
    List<LabelledContract> contracts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LabelledContract.class.getResourceAsStream(file + ".txt")),
                StandardCharsets.UTF_8))) {
      String name = "";
      List<Passage> text = new ArrayList<>();
      Map<String, State> states = new LinkedHashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("=== ")) {
          end(name, text, states, contracts);
          name = line.substring(4);
        } else if (!line.startsWith("#")) {
          Matcher label = LABEL.matcher(line);
          while (label.find()) {
            states.put(label.group(1), state(label.group(2)));
          }
          text.add(new Passage(0, List.of(label.replaceAll("").split("\t", -1))));
        }
      }
      end(name, text, states, contracts);
    }
    return contracts;
  }

  private static State state(String key) {
    return State.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static void end(
      String name,
      List<Passage> text,
      Map<String, State> states,
      List<LabelledContract> contracts) {
    if (!name.isEmpty()) {
      contracts.add(new LabelledContract(name, text, states));
    }
    text.clear();
    states.clear();
  }
}
