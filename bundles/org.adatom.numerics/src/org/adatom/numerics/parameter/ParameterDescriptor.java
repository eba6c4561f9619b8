/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.parameter;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One parameter of an options record.
 *
 * @param name the component's name, such as "maxSteps"
 * @param type the component's type
 * @param about what the annotation says
 */
public record ParameterDescriptor(String name, Class<?> type, Parameter about) {

    /** The kinds of value that a form has a widget for. */
    public enum Kind {
        /** A real number. */
        REAL,
        /** A whole number. */
        WHOLE,
        /** True or false. */
        FLAG,
        /** One of several words. */
        CHOICE,
        /** Any text. */
        TEXT,
        /** Several real numbers. */
        REALS,
        /** Several whole numbers. */
        WHOLES,
        /** A file. */
        FILE
    }

    static ParameterDescriptor of(RecordComponent component) {
        var about = component.getAnnotation(Parameter.class);
        if (about == null) {
            throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + component.getName()
                    + " has no @Parameter");
        }
        return new ParameterDescriptor(component.getName(), component.getType(), about);
    }

    /** {@return the kind of its value} */
    public Kind kind() {
        if (type == double.class || type == OptionalDouble.class) {
            return Kind.REAL;
        } else if (type == int.class || type == long.class || type == OptionalInt.class) {
            return Kind.WHOLE;
        } else if (type == boolean.class) {
            return Kind.FLAG;
        } else if (type.isEnum() || type == String.class && about.options().length > 0) {
            return Kind.CHOICE;
        } else if (type == String.class) {
            return Kind.TEXT;
        } else if (type == double[].class) {
            return Kind.REALS;
        } else if (type == int[].class) {
            return Kind.WHOLES;
        } else if (type == Path.class) {
            return Kind.FILE;
        }
        throw new IllegalArgumentException(name + " has the type " + type.getName() + ", which no parameter can have");
    }

    /** {@return whether it may be left empty} */
    public boolean isOptional() {
        return type == OptionalDouble.class || type == OptionalInt.class || type == String.class && !about.required()
                && about.options().length == 0;
    }

    /** {@return the words of a choice, lower case for an enum; empty for other kinds} */
    public List<String> options() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(c -> word((Enum<?>) c)).toList()
                : List.of(about.options());
    }

    /** {@return whether the value of the parameter that {@link Parameter#when()} names is one of those it tells} */
    boolean isWanted(Map<String, ?> values) {
        var rule = about.when();
        if (rule.isEmpty()) {
            return true;
        }
        int sign = rule.indexOf('=');
        boolean not = rule.charAt(sign - 1) == '!';
        Object value = values.get(rule.substring(0, not ? sign - 1 : sign));
        var word = value == null ? "" : ParameterModel.write(value);
        return not != List.of(rule.substring(sign + 1).split("\\|")).contains(word);
    }

    /** {@return the parameter that {@link Parameter#when()} names; empty where it names none} */
    Optional<String> master() {
        return about.when().isEmpty() ? Optional.empty()
                : Optional.of(about.when().substring(0, Math.max(0, about.when().indexOf('='))).replace("!", ""));
    }

    /** {@return the name on the command line without dashes in front, such as "max-steps"} */
    public String optionName() {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** {@return the range in words, such as "1e-06 to 1 eV/A"; empty when there is none} */
    public String range() {
        var unit = about.unit().isEmpty() ? "" : " " + about.unit();
        boolean low = about.min() != Double.NEGATIVE_INFINITY;
        boolean high = about.max() != Double.POSITIVE_INFINITY;
        if (low && high) {
            return number(about.min()) + " to " + number(about.max()) + unit;
        }
        return low ? "at least " + number(about.min()) + unit : high ? "at most " + number(about.max()) + unit
                : options().stream().collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e9 ? Long.toString((long) v) : Double.toString(v).replace(".0E", "e").replace('E', 'e');
    }
}
