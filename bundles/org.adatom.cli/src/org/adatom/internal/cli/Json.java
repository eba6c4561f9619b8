/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON for other programs; numbers in the shortest form that reads back to the same bits. */
final class Json {
    private static final ObjectMapper LINE = new ObjectMapper();
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** {@return numbers as an array} */
    static ArrayNode numbers(double... values) {
        var out = array();
        for (double v : values) {
            out.add(v);
        }
        return out;
    }

    /** {@return [n][width] numbers as an array of arrays} */
    static ArrayNode rows(double[] values, int width) {
        var out = array();
        for (int i = 0; i + width <= values.length; i += width) {
            var row = out.addArray();
            for (int k = 0; k < width; k++) {
                row.add(values[i + k]);
            }
        }
        return out;
    }

    /** {@return a node on several lines} */
    static String pretty(Object node) {
        try {
            return PRETTY.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // nodes can always be written
        }
    }

    /** {@return a node on one line} */
    static String line(Object node) {
        try {
            return LINE.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // nodes can always be written
        }
    }
}
