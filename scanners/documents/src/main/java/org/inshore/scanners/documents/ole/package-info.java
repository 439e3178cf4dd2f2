/**
 * Readers of OLE2 storages, the binary Office forms above all, through Apache POI.
 *
 * <p>{@code OleReader} tells by the streams of a storage which program made it and gives it to its
 * reader: {@code DocReader}, {@code XlsReader} (record by record, in constant memory), {@code
 * PptReader}, {@code MsgReader}, {@code VsdReader}, {@code PublisherReader}, {@code GraphReader};
 * packages encrypted within a storage go through {@code OfficeDecryption}. What stands beside the
 * main text is read by {@code XlsBeside}, {@code DocLists}; macros by {@code MacroText}; embedded
 * objects are inner documents. {@code SoundRecords} passes over records that POI cannot parse.
 *
 * <p>Strings of streams that nothing else reads are looked through as runs of text; what none of
 * these can is told.
 */
@NullMarked
package org.inshore.scanners.documents.ole;

import org.jspecify.annotations.NullMarked;
