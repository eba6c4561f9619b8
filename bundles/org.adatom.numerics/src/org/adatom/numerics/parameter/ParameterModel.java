/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.parameter;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.adatom.numerics.parameter.ParameterException.Problem;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The parameters of an options record: reads values from texts and plain objects, checks them and makes the record.
 * <p>
 * A value may come as a text ({@code "2,2,3"}, {@code "true"}), a Number, a Boolean or a List; names may be written
 * {@code maxSteps} or {@code max-steps}.
 *
 * @param <R> the record
 */
public final class ParameterModel<R extends Record> {
    private final Class<R> type;
    private final List<ParameterDescriptor> parameters;

    private ParameterModel(Class<R> type) {
        this.type = type;
        this.parameters = Arrays.stream(type.getRecordComponents()).map(ParameterDescriptor::of).toList();
        for (var p : parameters) {
            p.master().filter(name -> parameters.stream().noneMatch(other -> other.name().equals(name))).ifPresent(name -> {
                throw new IllegalArgumentException(type.getName() + "." + p.name() + " says when=\"" + p.about().when()
                        + "\", but there is no parameter '" + name + "'");
            });
        }
    }

    /**
     * {@return the model of a record whose components all carry {@link Parameter}}
     *
     * @throws IllegalArgumentException when one does not, or says it matters for a parameter that is not there
     */
    public static <R extends Record> ParameterModel<R> of(Class<R> type) {
        return new ParameterModel<>(type);
    }

    /** {@return the parameters in the record's order} */
    public List<ParameterDescriptor> parameters() {
        return parameters;
    }

    /** {@return the parameter of a name, written either way} */
    public Optional<ParameterDescriptor> find(String name) {
        return parameters.stream().filter(p -> p.name().equals(name) || p.optionName().equals(name)).findFirst();
    }

    /** {@return the record of all defaults} @throws ParameterException when a default is not valid or a value is required */
    public R initial() {
        return bind(Map.of());
    }

    /**
     * {@return the record of the given values, defaults for the others}
     *
     * @throws ParameterException naming every unknown name, every value of a wrong type or outside its range, and what the
     *         record's own constructor says
     */
    public R bind(Map<String, ?> given) {
        var problems = new ArrayList<Problem>();
        var byName = named(given, problems);
        var arguments = new Object[parameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            var p = parameters.get(i);
            Object raw = byName.getOrDefault(p.name(), p.about().initial());
            try {
                arguments[i] = read(p, raw);
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(p.name(), text(e)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ParameterException(problems);
        }
        return construct(arguments);
    }

    /** {@return what is wrong with the values, empty when {@link #bind} would succeed} */
    public List<Problem> check(Map<String, ?> given) {
        try {
            bind(given);
            return List.of();
        } catch (ParameterException e) {
            return e.problems();
        }
    }

    /**
     * {@return whether a parameter matters beside the values of the others, by {@link Parameter#when()}; it does not where the
     *         one that it depends on does not}
     *
     * @param parameter one of these
     * @param values by name, as texts or plain objects; one that is not given counts as an empty text
     */
    public boolean matters(ParameterDescriptor parameter, Map<String, ?> values) {
        return parameter.isWanted(values) && parameter.master().flatMap(this::find).map(p -> matters(p, values)).orElse(true);
    }

    /** {@return the values of a record by name, as plain objects: Double, Long, Boolean, String, List; absent ones left out} */
    public Map<String, Object> values(R record) {
        var out = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parameters.size(); i++) {
            var plain = plain(component(record, i));
            if (plain != null) {
                out.put(parameters.get(i).name(), plain);
            }
        }
        return out;
    }

    /** {@return a plain value as it is written on the command line} */
    public static String write(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(ParameterModel::write).collect(Collectors.joining(","));
            case Double d -> ParameterDescriptor.number(d);
            default -> value.toString();
        };
    }

    private Map<String, Object> named(Map<String, ?> given, List<Problem> problems) {
        var out = new LinkedHashMap<String, Object>();
        for (var e : given.entrySet()) {
            var p = find(e.getKey());
            if (p.isEmpty()) {
                var names = parameters.stream().map(ParameterDescriptor::name).collect(Collectors.joining(", "));
                problems.add(new Problem(e.getKey(), "there is no parameter '" + e.getKey() + "'; there "
                        + (names.isEmpty() ? "is none" : "are: " + names)));
            } else {
                out.put(p.get().name(), e.getValue());
            }
        }
        return out;
    }

    private R construct(@Nullable Object[] arguments) {
        try {
        Class<?>[] types = parameters.stream().map(p -> p.type()).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw new ParameterException(List.of(new Problem("", text(cause))));
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object component(R record, int index) {
        try {
            var accessor = type.getRecordComponents()[index].getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OptionalDouble d -> d.isPresent() ? d.getAsDouble() : null;
            case OptionalInt i -> i.isPresent() ? (long) i.getAsInt() : null;
            case Integer i -> i.longValue();
            case double[] a -> Arrays.stream(a).boxed().toList();
            case int[] a -> Arrays.stream(a).mapToObj(i -> (Object) (long) i).toList();
            case Enum<?> e -> ParameterDescriptor.word(e);
            case Path p -> p.toString();
            default -> value;
        };
    }

    private static Object read(ParameterDescriptor p, Object raw) {
        var type = p.type();
        boolean empty = raw instanceof String s && s.isBlank();
        if (type == OptionalDouble.class) {
            return empty ? OptionalDouble.empty() : OptionalDouble.of(real(p, raw));
        } else if (type == OptionalInt.class) {
            return empty ? OptionalInt.empty() : OptionalInt.of((int) whole(p, raw, Integer.MIN_VALUE, Integer.MAX_VALUE));
        } else if (type == double.class) {
            return real(p, raw);
        } else if (type == int.class) {
            return (int) whole(p, raw, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (type == long.class) {
            return whole(p, raw, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (type == boolean.class) {
            return flag(p, raw);
        } else if (type == double[].class || type == int[].class) {
            return vector(p, raw, type);
        } else if (type == Path.class) {
            return Path.of(raw.toString());
        } else if (type.isEnum()) {
            return constant(p, raw.toString());
        }
        return word(p, raw.toString());
    }

    private static double real(ParameterDescriptor p, Object raw) {
        double v;
        try {
            v = raw instanceof Number n ? n.doubleValue() : Double.parseDouble(raw.toString().strip());
        } catch (NumberFormatException e) {
            throw wrong(p, raw, "a number");
        }
        if (Double.isNaN(v) || v < p.about().min() || v > p.about().max()) {
            throw wrong(p, raw, p.range().isEmpty() ? "a number" : p.range());
        }
        return v;
    }

    private static long whole(ParameterDescriptor p, Object raw, long low, long high) {
        double v = real(p, raw);
        if (v != Math.rint(v) || v < low || v > high) {
            throw wrong(p, raw, "a whole number");
        }
        return raw instanceof Number n ? n.longValue() : (long) v;
    }

    private static boolean flag(ParameterDescriptor p, Object raw) {
        return switch (raw.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw wrong(p, raw, "true or false");
        };
    }

    private static Object vector(ParameterDescriptor p, Object raw, Class<?> type) {
        List<?> items = raw instanceof List<?> list ? list
                : raw.toString().isBlank() ? List.of() : List.of(raw.toString().strip().split("\\s*[,;\\s]\\s*"));
        if (p.about().length() > 0 && items.size() != p.about().length()) {
            throw wrong(p, write(raw), p.about().length() + " numbers separated by commas");
        }
        var out = Array.newInstance(type.getComponentType(), items.size());
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            if (type == int[].class) {
                Array.setInt(out, i, (int) whole(p, item, Integer.MIN_VALUE, Integer.MAX_VALUE));
            } else {
                Array.setDouble(out, i, real(p, item));
            }
        }
        return out;
    }

    private static Object constant(ParameterDescriptor p, String raw) {
        for (Object c : p.type().getEnumConstants()) {
            if (c instanceof Enum<?> e && (e.name().equalsIgnoreCase(raw) || ParameterDescriptor.word(e).equalsIgnoreCase(raw))) {
                return c;
            }
        }
        throw wrong(p, raw, "one of " + String.join(", ", p.options()));
    }

    private static String word(ParameterDescriptor p, String raw) {
        if (p.about().options().length > 0) {
            for (var option : p.about().options()) {
                if (option.equalsIgnoreCase(raw)) {
                    return option;
                }
            }
            throw wrong(p, raw, "one of " + String.join(", ", p.about().options()));
        }
        if (p.about().required() && raw.isBlank()) {
            throw new IllegalArgumentException(p.name() + " is missing: " + p.about().label().toLowerCase(Locale.ROOT)
                    + " must be given");
        }
        return raw;
    }

    private static IllegalArgumentException wrong(ParameterDescriptor p, Object raw, String right) {
        var shown = raw.toString().isBlank() ? "empty" : "'" + write(raw) + "'";
        return new IllegalArgumentException(p.name() + " is " + shown + ": it must be " + right);
    }
}
