/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.internal.workbench.Extensions;
import org.adatom.internal.workbench.Suggestions;
import org.eclipse.core.runtime.IExtensionRegistry;

/**
 * What plug-ins contribute of one kind, in the order of their labels where the kind has no own; immutable.
 *
 * @param <D> the kind
 */
public abstract sealed class Registry<D extends Contribution<?>>
        permits AnalysisRegistry, PotentialRegistry, BuilderRegistry, EditRegistry, BenchmarkRegistry, ExampleRegistry,
        ModelRegistry {
    private final String noun;
    private final List<D> all;
    private final List<Category> categories;

    Registry(String noun, List<Category> categories, List<D> all) {
        this(noun, categories, all, Comparator.comparing(d -> d.label()));
    }

    Registry(String noun, List<Category> categories, List<D> all, Comparator<? super D> order) {
        this.noun = noun;
        this.all = all.stream().sorted(order).toList();
        var known = new ArrayList<>(categories);
        for (var d : all) {
            if (known.stream().noneMatch(c -> c.id().equals(d.category()))) {
                known.add(new Category(d.category(), title(d.category()), Integer.MAX_VALUE));
            }
        }
        known.sort(Comparator.comparingInt(Category::order).thenComparing(Category::label));
        this.categories = List.copyOf(known);
    }

    private static String title(String category) {
        return category.isEmpty() ? "Other" : category.substring(0, 1).toUpperCase(Locale.ROOT) + category.substring(1);
    }

    static List<Category> categories(IExtensionRegistry registry, String point) {
        return Extensions.of(registry, point, "category").stream()
                .map(e -> new Category(e.text("id"), e.text("label"), e.number("order", 1000))).toList();
    }

    /** {@return the categories in the order of menus, also those that hold nothing} */
    public final List<Category> categories() {
        return categories;
    }

    /** {@return what is in a category} */
    public final List<D> in(Category category) {
        return all.stream().filter(d -> d.category().equals(category.id())).toList();
    }

    /** {@return everything of this kind} */
    public final List<D> all() {
        return all;
    }

    /** {@return the one of an id or a short name} Upper and lower case are the same. */
    public final Optional<D> find(String idOrName) {
        return all.stream().filter(d -> d.id().equalsIgnoreCase(idOrName)).findFirst()
                .or(() -> all.stream().filter(d -> d.name().equalsIgnoreCase(idOrName)).findFirst());
    }

    /**
     * {@return the one of an id or a short name}
     *
     * @throws WorkbenchException when there is none; the message lists those there are
     */
    public final D get(String idOrName) {
        return find(idOrName).orElseThrow(() -> new WorkbenchException(unknown(idOrName)));
    }

    /** {@return what to say when there is none of a name} */
    protected final String unknown(String idOrName) {
        return "there is no " + noun + " '" + idOrName + "'"
                + Suggestions.of(idOrName, all.stream().map(Contribution::name).toList());
    }
}
