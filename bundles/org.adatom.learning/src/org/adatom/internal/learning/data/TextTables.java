/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.Table;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Tables in text: comma, semicolon, tab, bar or white space between values; titles, quotes and remarks. */
public final class TextTables {
    private static final int HEAD = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private TextTables() {
    }

    /**
     * {@return the table of a file}
     *
     * @throws IOException a {@link DataFileException} that names the line when the file is damaged
     */
    public static Table read(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        byte[] head = DataStreams.head(file, HEAD);
        var charset = charset(head);
        try {
            return read(file, charset, monitor);
        } catch (CharacterCodingException e) {
            return read(file, Charset.forName("windows-1252"), monitor);
        }
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static Table read(Path file, Charset charset, @Nullable IProgressMonitor monitor) throws IOException {
        var name = String.valueOf(file.getFileName());
        try (var in = reader(DataStreams.open(file, monitor), charset)) {
            in.mark(HEAD * 2);
            var lines = new ArrayList<String>();
            var head = new char[HEAD];
            int n = in.read(head, 0, HEAD);
            for (int more = n; more > 0 && n < HEAD; n += Math.max(more, 0)) {
                more = in.read(head, n, HEAD - n);
            }
            in.reset();
            if (n <= 0) {
                throw new DataFileException(file, "is empty, a table with titles and rows is expected");
            }
            for (int i = 0; i < n; i++) {
                if (head[i] == 0) {
                    throw new DataFileException(file,
                            "is no text: use CSV, JSON, NPY, NPZ, HDF5, a database or structures");
                }
            }
            new String(head, 0, n).lines().forEach(lines::add);
            if (n == HEAD && lines.size() > 1) {
                lines.removeLast();
            }
            var form = TextForm.of(lines);
            return form.delimiter() == ' ' ? spaced(file, name, in, form) : delimited(file, name, in, form);
        } catch (UncheckedIOException e) {
            throw at(file, e.getCause());
        } catch (IOException e) {
            throw at(file, e);
        }
    }

    private static IOException at(Path file, @Nullable IOException e) {
        return e instanceof DataFileException || e instanceof CharacterCodingException ? e
                : e == null ? new DataFileException(file, "cannot be read") : DataStreams.damaged(file, e);
    }

    private static BufferedReader reader(InputStream in, Charset charset) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (charset.name().equals("windows-1252")) {
            decoder.onUnmappableCharacter(CodingErrorAction.REPLACE).onMalformedInput(CodingErrorAction.REPLACE);
        }
        var reader = new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private static Table delimited(Path file, String name, Reader in, TextForm form) throws IOException {
        var format = CSVFormat.Builder.create().setDelimiter(form.delimiter()).setQuote('"').setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true).setLenientEof(false).get();
        var rows = new Rows(file, form);
        try (var parser = format.parse(in)) {
            long line = 1;
            for (CSVRecord r : parser) {
                long at = Math.max(line, parser.getCurrentLineNumber());
                line = at;
                rows.start(at, r.size());
                for (int j = 0; j < r.size(); j++) {
                    rows.value(j, r.get(j));
                }
                rows.end();
            }
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            if (cause instanceof CharacterCodingException c) {
                throw c;
            }
            if (cause instanceof java.io.EOFException || cause instanceof java.util.zip.ZipException) {
                throw DataStreams.damaged(file, cause);
            }
            throw new DataFileException(file, rows.line + 1, "the row cannot be read (" + e.getMessage()
                    + "): a quote is opened and not closed, or the file is cut off", e);
        }
        return rows.table(name);
    }

    private static Table spaced(Path file, String name, BufferedReader in, TextForm form) throws IOException {
        var rows = new Rows(file, form);
        long at = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            at++;
            if (line.isBlank() || TextForm.isComment(line)) {
                continue;
            }
            if (line.indexOf('"') >= 0) {
                var values = TextForm.split(line, ' ');
                rows.start(at, values.size());
                for (int j = 0; j < values.size(); j++) {
                    rows.value(j, values.get(j));
                }
            } else {
                words(line, at, rows);
            }
            rows.end();
        }
        return rows.table(name);
    }

    /** The quick way for a line without quotes: pictures have thousands of whole numbers a line. */
    private static void words(String line, long at, Rows rows) throws DataFileException {
        int n = line.length();
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += line.charAt(i) > ' ' && (i == 0 || line.charAt(i - 1) <= ' ') ? 1 : 0;
        }
        rows.start(at, count);
        int from = 0;
        for (int j = 0; j < count; j++) {
            while (line.charAt(from) <= ' ') {
                from++;
            }
            int to = from;
            int whole = 0;
            while (to < n && line.charAt(to) > ' ') {
                int digit = line.charAt(to) - '0';
                whole = whole >= 0 && digit >= 0 && digit <= 9 && to - from < 9 ? whole * 10 + digit : -1;
                to++;
            }
            if (whole >= 0 && (to - from == 1 || line.charAt(from) != '0')) {
                rows.whole(j, whole);
            } else {
                rows.value(j, line.substring(from, to));
            }
            from = to;
        }
    }

    /** Collects rows. */
    private static final class Rows {
        private final Path file;
        private final boolean decimalComma;
        private final List<String> titles;
        private boolean skip;
        private final boolean hasTitleRow;
        private boolean first = true;
        private final List<ColumnBuilder> builders = new ArrayList<>();
        private long line;
        private int size;

        Rows(Path file, TextForm form) {
            this.file = file;
            this.decimalComma = form.delimiter() != ',';
            this.titles = new ArrayList<>(form.header());
            this.hasTitleRow = form.headerLine() > 0;
        }

        void start(long at, int count) throws DataFileException {
            line = at;
            size = count;
            skip = first && hasTitleRow;
            if (first && titles.isEmpty()) {
                for (int j = 0; j < count; j++) {
                    titles.add("c" + (j + 1));
                }
            }
            if (first) {
                while (builders.size() < titles.size()) {
                    builders.add(new ColumnBuilder());
                }
                first = false;
            }
            if (!skip && count < titles.size()) {
                throw new DataFileException(file, at, count + (count == 1 ? " value, " : " values, ") + titles.size()
                        + " are expected as in the first line", null);
            }
        }

        void value(int j, String text) throws DataFileException {
            if (skip) {
                return;
            }
            if (j >= titles.size()) {
                if (!text.isBlank()) {
                    throw new DataFileException(file, line, size + " values, " + titles.size()
                            + " are expected as in the first line", null);
                }
                return;
            }
            builders.get(j).add(text, decimalComma);
        }

        void whole(int j, int number) throws DataFileException {
            if (skip || j >= titles.size()) {
                value(j, Integer.toString(number));
            } else {
                builders.get(j).add(number);
            }
        }

        void end() {
            skip = false;
        }

        Table table(String name) throws DataFileException {
            if (builders.isEmpty() || builders.getFirst().count() == 0) {
                throw new DataFileException(file, "holds no rows" + (titles.isEmpty() ? "" : " below its titles"));
            }
            while (builders.size() > 1 && titles.getLast().isBlank() && !builders.getLast().any()) {
                builders.removeLast();
                titles.removeLast();
            }
            if (titles.getFirst().isBlank() && builders.size() > 1) {
                titles.set(0, "index");
            }
            return new Table(name, ColumnBuilder.build(titles, builders));
        }
    }
}
