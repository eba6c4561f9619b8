/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.adatom.network.Initialiser;
import org.adatom.network.Layer;
import org.adatom.network.NetworkException;
import org.adatom.network.Shape;
import org.adatom.network.Window;

/** Layers as text and back: {@code Dense(units=64, bias=true, kernel=Initialiser(kind=HE_NORMAL, scale=1.0))}. */
final class RecordText {
    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();

    static {
        for (var type : Layer.class.getPermittedSubclasses()) {
            TYPES.put(type.getSimpleName(), type);
        }
        TYPES.put("Window", Window.class);
        TYPES.put("Initialiser", Initialiser.class);
    }

    private final String text;
    private int at;

    private RecordText(String text) {
        this.text = text;
    }

    static String write(Object value) {
        if (value instanceof Shape shape) {
            return shape.toString().replace(" ", "");
        }
        if (!(value instanceof Record)) {
            return String.valueOf(value);
        }
        return value.getClass().getSimpleName() + Arrays.stream(value.getClass().getRecordComponents())
                .map(c -> c.getName() + "=" + write(component(value, c))).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Object component(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Layer layer(String text) {
        var reader = new RecordText(text);
        var value = reader.record();
        if (reader.at != text.length() || !(value instanceof Layer layer)) {
            throw new NetworkException("'" + text + "' is not a layer");
        }
        return layer;
    }

    static Shape shape(String text) {
        try {
            return new Shape(Arrays.stream(text.substring(1, text.length() - 1).split(",")).map(Integer::valueOf)
                    .toList());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new NetworkException("'" + text + "' is not a shape as [3,28,28]", e);
        }
    }

    private Object record() {
        String name = until("(");
        at++;
        var type = TYPES.get(name);
        if (type == null) {
            throw new NetworkException("there is no layer '" + name + "', only " + TYPES.keySet());
        }
        var components = type.getRecordComponents();
        var values = new ArrayList<Object>();
        for (var component : components) {
            skip(values.isEmpty() ? "" : ", ");
            skip(component.getName() + "=");
            values.add(value(component.getType()));
        }
        skip(")");
        return make(type, components, values);
    }

    private static Object make(Class<?> type, RecordComponent[] components, List<Object> values) {
        try {
            Constructor<?> constructor = type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof NetworkException n ? n : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Class<?> type) {
        if (type == Shape.class) {
            String sizes = until("]");
            at++;
            return shape(sizes + "]");
        }
        if (type.isRecord()) {
            return record();
        }
        String word = until(",)");
        try {
            if (type == int.class) {
                return Integer.valueOf(word);
            }
            if (type == double.class) {
                return Double.valueOf(word);
            }
        } catch (NumberFormatException e) {
            throw new NetworkException("'" + word + "' in '" + text + "' is not a number", e);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(word);
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.toString().equals(word)) {
                return constant;
            }
        }
        throw new NetworkException("'" + word + "' in '" + text + "' is none of "
                + Arrays.toString(type.getEnumConstants()));
    }

    private String until(String ends) {
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == text.length()) {
            throw new NetworkException("'" + text + "' ends too early");
        }
        return text.substring(from, at);
    }

    private void skip(String expected) {
        if (!text.startsWith(expected, at)) {
            throw new NetworkException("'" + text + "': '" + expected + "' expected at " + at);
        }
        at += expected.length();
    }
}
