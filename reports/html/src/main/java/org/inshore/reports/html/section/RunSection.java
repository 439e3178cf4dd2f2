package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.run.RunInfo;

/** Section of the run: by whom, when, with what; what is never kept; room to sign. */
public final class RunSection {
  private final RunInfo run;
  private final Words words;
  private final Markup html;

  public RunSection(RunInfo run, Words words, Markup html) {
    this.run = run;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "run");
    html.element("h2", words.text("run.title"));
    html.open("dl", "class", "facts");
    if (run.institution() != null) {
      fact("institution", run.institution());
    }
    fact("scope", String.join(words.text("list.separator"), run.targets()));
    fact("state", words.text("state." + run.state()));
    fact("started", words.zonedTime(run.started()));
    fact("ended", words.zonedTime(run.ended()));
    fact("as-of", run.asOf() == null ? words.text("run.unknown") : words.day(run.asOf()));
    fact("by", run.startedBy());
    fact("tool", run.toolVersion());
    fact("confidence", String.format(Locale.ROOT, "%.2f", run.minConfidence()));
    code("rules", run.ruleSetHash());
    code("configuration", run.configurationHash());
    code("id", run.id());
    if (run.previous() == null) {
      fact("previous", words.text("run.none"));
    } else {
      code("previous", run.previous());
    }
    if (run.signer() == null) {
      fact("signer", words.text("run.unsigned"));
    } else {
      code("signer", run.signer());
    }
    html.close();
    html.element("h3", words.text("never.title"));
    html.open("ul");
    for (String never : List.of("values", "secrets", "counts", "places")) {
      html.element("li", words.text("never." + never));
    }
    html.close();
    html.open("div", "class", "sign");
    for (String line : List.of("prepared", "reviewed", "date")) {
      html.element("p", words.text("sign." + line));
    }
    html.close().close().line();
  }

  private void fact(String name, String value) throws IOException {
    html.element("dt", words.text("run." + name)).element("dd", value);
  }

  private void code(String name, String value) throws IOException {
    html.element("dt", words.text("run." + name)).open("dd").element("code", value).close();
  }
}
