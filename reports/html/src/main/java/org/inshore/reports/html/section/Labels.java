package org.inshore.reports.html.section;

import org.inshore.reports.html.page.Data;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import java.io.IOException;
import java.util.List;

/** The words that the script needs. */
public final class Labels {
  private static final List<String> KEYS =
      List.of(
          "range",
          "filtered",
          "rest",
          "none",
          "all",
          "previous",
          "next",
          "empty",
          "separator",
          "more",
          "ground",
          "find");

  private final Words words;
  private final Markup html;

  public Labels(Words words, Markup html) {
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("script", "type", "application/json", "id", "labels");
    Data data = new Data(html.writer());
    data.begin('{');
    for (String key : KEYS) {
      data.name(key).text(words.text("script." + key));
    }
    data.end('}');
    html.close().line();
  }
}
