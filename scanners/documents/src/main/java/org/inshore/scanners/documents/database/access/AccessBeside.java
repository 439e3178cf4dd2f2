package org.inshore.scanners.documents.database.access;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.PropertyMap;
import com.healthmarketscience.jackcess.Table;
import java.io.IOException;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reader of what a database of Access says beside its rows: names of tables, properties of tables
 * and columns such as defaults, rules, their messages and descriptions.
 */
final class AccessBeside {
  private final TextBlocks lines;

  AccessBeside(Location location, ContentSink sink) {
    this.lines = new TextBlocks(location.append("part", "attributes"), sink);
  }

  void table(Table table) throws IOException, ScanException, InterruptedException {
    lines.append(table.getName() + "\n");
    properties(table.getProperties());
    for (Column column : table.getColumns()) {
      properties(column.getProperties());
    }
  }

  void properties(PropertyMap properties) throws ScanException, InterruptedException {
    for (PropertyMap.Property property : properties) {
      if (property.getValue() instanceof String text && !text.isBlank()) {
        lines.append(text + "\n");
      }
    }
  }

  void finish() throws ScanException, InterruptedException {
    lines.finish();
  }
}
