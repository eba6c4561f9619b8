/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.Split;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Splits in files: JSON with the hash of the data they belong to. */
public final class SplitFiles {
    private static final String TYPE = "org.adatom.learning.split";
    private static final int VERSION = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private SplitFiles() {
    }

    /** Writes splits. @throws IOException a {@link DataFileException} when the file cannot be written */
    public static void write(Path file, String name, Path data, List<Split> splits) throws IOException {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("type", TYPE);
            out.writeNumberField("version", VERSION);
            out.writeStringField("name", name);
            out.writeStringField("data", String.valueOf(data.getFileName()));
            out.writeStringField("sha256", hash(data));
            out.writeArrayFieldStart("splits");
            for (var s : splits) {
                out.writeStartObject();
                for (var part : List.of("train", "validation", "test")) {
                    out.writeFieldName(part);
                    int[] rows = part.equals("train") ? s.train() : part.equals("test") ? s.test() : s.validation();
                    out.writeArray(rows, 0, rows.length);
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        TextWriter.replace(file, out -> out.write(text.toString()));
    }

    private static String hash(Path data) throws IOException {
        try (var in = Files.newInputStream(data)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new DataFileException(data, 0, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** {@return splits} @throws IOException a {@link DataFileException} when it is damaged or the data changed */
    public static List<Split> read(Path file, Path data) throws IOException {
        var out = new ArrayList<Split>();
        String type = "";
        String hash = "";
        int version = 0;
        try (var in = DataStreams.open(file, null); var p = FACTORY.createParser(in)) {
            p.nextToken();
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                var key = p.currentName();
                p.nextToken();
                switch (key) {
                    case "type" -> type = String.valueOf(p.getText());
                    case "version" -> version = p.getValueAsInt();
                    case "sha256" -> hash = String.valueOf(p.getText());
                    case "splits" -> {
                        while (p.nextToken() == JsonToken.START_OBJECT) {
                            out.add(split(p));
                        }
                    }
                    default -> p.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw new DataFileException(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "is no file of splits (" + e.getOriginalMessage() + ")", e);
        }
        if (!type.equals(TYPE) || out.isEmpty()) {
            throw new DataFileException(file, "is no file of splits");
        }
        if (version > VERSION) {
            throw new DataFileException(file, "is of version " + version + ", this program knows " + VERSION
                    + ": use a newer program");
        }
        if (!hash.equals(hash(data))) {
            throw new DataFileException(file, "belongs to other data than " + data
                    + ": the data have changed since they were split; split them again");
        }
        return out;
    }

    private static Split split(JsonParser p) throws IOException {
        int[] train = {};
        int[] validation = {};
        int[] test = {};
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            var key = p.currentName();
            p.nextToken();
            var rows = rows(p);
            switch (key) {
                case "train" -> train = rows;
                case "validation" -> validation = rows;
                default -> test = rows;
            }
        }
        return new Split(train, validation, test);
    }

    private static int[] rows(JsonParser p) throws IOException {
        var out = new int[16];
        int n = 0;
        while (p.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            out = n == out.length ? Arrays.copyOf(out, 2 * n) : out;
            out[n++] = p.getIntValue();
        }
        return Arrays.copyOf(out, n);
    }
}
