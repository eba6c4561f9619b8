/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.Table;
import org.adatom.structure.Element;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/**
 * Tables in JSON, as pandas and matbench write them: {"index", "columns", "data"}, {column: {row: value}}, {column:
 * [values]} and [{column: value}]. Read as a stream. A structure in a cell becomes its formula.
 */
public final class JsonTables {
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

    private final Path file;
    private final List<String> titles = new ArrayList<>();
    private final List<ColumnBuilder> builders = new ArrayList<>();
    private final Map<String, Integer> order = new HashMap<>();

    private JsonTables(Path file) {
        this.file = file;
    }

    /**
     * {@return the table of a file}
     *
     * @throws IOException a {@link DataFileException} that names the line when it is damaged
     */
    public static Table read(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        try (var in = DataStreams.open(file, monitor); var parser = FACTORY.createParser(in)) {
            return new JsonTables(file).read(parser);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new DataFileException(file, at == null ? 0 : Math.max(0, at.getLineNr()),
                    "is no JSON (" + e.getOriginalMessage() + ")", e);
        } catch (DataFileException e) {
            throw e;
        } catch (IOException e) {
            throw DataStreams.damaged(file, e);
        }
    }

    private Table read(JsonParser p) throws IOException {
        var first = p.nextToken();
        if (first == JsonToken.START_ARRAY) {
            records(p);
        } else if (first == JsonToken.START_OBJECT) {
            object(p);
        } else {
            throw at(p, "an object of columns or a list of rows is expected");
        }
        if (builders.isEmpty() || builders.getFirst().count() == 0) {
            throw new DataFileException(file, "holds no rows");
        }
        int rows = builders.stream().mapToInt(ColumnBuilder::count).max().orElse(0);
        for (int j = 0; j < builders.size(); j++) {
            if (builders.get(j).count() != rows) {
                throw new DataFileException(file, "the column '" + titles.get(j) + "' has " + builders.get(j).count()
                        + " values, others have " + rows);
            }
        }
        return new Table(String.valueOf(file.getFileName()), ColumnBuilder.build(titles, builders));
    }

    private DataFileException at(JsonParser p, String problem) {
        return new DataFileException(file, p.currentLocation().getLineNr(), problem, null);
    }

    private void object(JsonParser p) throws IOException {
        boolean split = false;
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            var key = p.currentName();
            var value = p.nextToken();
            if (key.equals("columns") && value == JsonToken.START_ARRAY && builders.isEmpty()) {
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    column(text(p));
                }
                split = true;
            } else if (key.equals("data") && value == JsonToken.START_ARRAY && split) {
                rows(p);
            } else if (key.equals("index") && value == JsonToken.START_ARRAY) {
                p.skipChildren();
            } else if (value == JsonToken.START_OBJECT) {
                keyed(p, column(key));
            } else if (value == JsonToken.START_ARRAY) {
                var column = column(key);
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    value(p, column);
                }
            } else {
                throw at(p, "'" + key + "' is no column: a list of values or an object of rows and values is expected");
            }
        }
    }

    private ColumnBuilder column(String title) {
        titles.add(title);
        var b = new ColumnBuilder();
        builders.add(b);
        return b;
    }

    /** Rows as lists, one value for each column. */
    private void rows(JsonParser p) throws IOException {
        int row = 0;
        while (p.nextToken() != JsonToken.END_ARRAY) {
            row++;
            if (p.currentToken() != JsonToken.START_ARRAY) {
                throw at(p, "row " + row + " is no list of " + titles.size() + " values");
            }
            int j = 0;
            while (p.nextToken() != JsonToken.END_ARRAY) {
                if (j == builders.size()) {
                    throw at(p, "row " + row + " has more than " + titles.size() + " values");
                }
                value(p, builders.get(j++));
            }
            if (j < builders.size()) {
                throw at(p, "row " + row + " has " + j + " values, " + titles.size() + " are expected");
            }
        }
    }

    /** A column as an object of rows; the first column says which rows there are. */
    private void keyed(JsonParser p, ColumnBuilder column) throws IOException {
        boolean first = builders.size() == 1;
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            var key = p.currentName();
            p.nextToken();
            if (first) {
                order.put(key, order.size());
            } else if (order.getOrDefault(key, -1) != column.count()) {
                throw at(p, "row '" + key + "' of column '" + titles.getLast() + "' is not row " + (column.count() + 1)
                        + " of the first column: all columns must have the same rows in the same order");
            }
            value(p, column);
        }
    }

    /** Rows as objects; a column that a row does not name is missing there. */
    private void records(JsonParser p) throws IOException {
        var index = new LinkedHashMap<String, Integer>();
        int row = 0;
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (p.currentToken() != JsonToken.START_OBJECT) {
                throw at(p, "row " + (row + 1) + " is no object of columns and values");
            }
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                var key = p.currentName();
                p.nextToken();
                Integer known = index.get(key);
                if (known == null) {
                    known = index.size();
                    index.put(key, known);
                    var b = column(key);
                    for (int i = 0; i < row; i++) {
                        b.add(Double.NaN);
                    }
                }
                if (builders.get(known).count() > row) {
                    throw at(p, "row " + (row + 1) + " names '" + key + "' twice");
                }
                value(p, builders.get(known));
            }
            row++;
            for (var b : builders) {
                if (b.count() < row) {
                    b.add(Double.NaN);
                }
            }
        }
    }

    private static String text(JsonParser p) throws IOException {
        var t = p.getText();
        return t == null ? "" : t;
    }

    private void value(JsonParser p, ColumnBuilder column) throws IOException {
        switch (p.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> column.add(p.getDoubleValue());
            case VALUE_NULL -> column.add(Double.NaN);
            case VALUE_TRUE -> column.addWord("true");
            case VALUE_FALSE -> column.addWord("false");
            case START_OBJECT, START_ARRAY -> column.addWord(nested(tree(p)));
            case null -> throw at(p, "is cut off");
            default -> column.addWord(text(p));
        }
    }

    private @Nullable Object tree(JsonParser p) throws IOException {
        switch (p.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                while (p.nextToken() == JsonToken.FIELD_NAME) {
                    var key = p.currentName();
                    p.nextToken();
                    map.put(key, tree(p));
                }
                return map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    list.add(tree(p));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return p.getDoubleValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            case null -> throw at(p, "is cut off");
            default -> {
                return text(p);
            }
        }
    }

    /** A structure, as pymatgen writes it, becomes its formula; other things stay as they are. */
    private static String nested(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map && map.get("sites") instanceof List<?> sites) {
            var amounts = new TreeMap<String, Double>();
            for (var site : sites) {
                if (site instanceof Map<?, ?> s && s.get("species") instanceof List<?> species) {
                    for (var one : species) {
                        if (one instanceof Map<?, ?> o && o.get("element") instanceof String e
                                && Element.find(e).isPresent()) {
                            amounts.merge(e, o.get("occu") instanceof Double d ? d : 1.0, Double::sum);
                        }
                    }
                }
            }
            var text = new StringBuilder();
            amounts.forEach((e, n) -> text.append(e).append(n == 1 ? "" : ColumnBuilder.plain(n)));
            return text.toString();
        }
        return String.valueOf(tree);
    }
}
