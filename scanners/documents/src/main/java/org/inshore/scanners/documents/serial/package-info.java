/**
 * Values that programs serialise in binary: CBOR, MessagePack, BSON, Python's pickle, Erlang's
 * external terms, Ruby's Marshal, Bencode. Each format tells a {@link
 * org.inshore.scanners.documents.serial.SerialSink} of objects, arrays and scalars as it meets
 * them, which become rows as those of JSON do.
 */
@NullMarked
package org.inshore.scanners.documents.serial;

import org.jspecify.annotations.NullMarked;
