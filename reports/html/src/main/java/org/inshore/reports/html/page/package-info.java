/**
 * What all sections are written with: {@code Markup} escapes, {@code Words} has the messages of
 * both languages, {@code Table} and {@code ScriptedTable} write tables, {@code Data} what scripts
 * read.
 */
@NullMarked
package org.inshore.reports.html.page;

import org.jspecify.annotations.NullMarked;
