/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.adatom.structure.build.StructureBuilder;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The builders that plug-ins contribute, by category. */
public final class BuilderRegistry extends Registry<BuilderDescriptor> {
    /** The extension point that builders are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.structure.builders";

    /** Reads the extension registry. No class of a plug-in is loaded. */
    public BuilderRegistry(IExtensionRegistry registry) {
        this(categories(registry, EXTENSION_POINT), Extensions.of(registry, EXTENSION_POINT, "builder").stream()
                .map(e -> new BuilderDescriptor(e.card(), () -> e.create(StructureBuilder.class))).toList());
    }

    /** A hand-made list. */
    public BuilderRegistry(List<Category> categories, List<BuilderDescriptor> builders) {
        super("builder", categories, builders);
    }
}
