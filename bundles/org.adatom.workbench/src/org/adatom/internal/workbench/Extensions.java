/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.ArrayList;
import java.util.List;
import org.adatom.workbench.Contribution.Card;
import org.adatom.workbench.WorkbenchException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

/** One element of an extension: reads attributes, makes the object. */
public final class Extensions {
    private final IConfigurationElement element;

    private Extensions(IConfigurationElement element) {
        this.element = element;
    }

    /** {@return the elements of a name at an extension point; none when the point does not exist} */
    public static List<Extensions> of(IExtensionRegistry registry, String point, String name) {
        var out = new ArrayList<Extensions>();
        for (var element : registry.getConfigurationElementsFor(point)) {
            if (element.getName().equals(name)) {
                out.add(new Extensions(element));
            }
        }
        return out;
    }

    /** {@return an attribute, empty when it is not there} */
    public String text(String attribute) {
        var value = element.getAttribute(attribute);
        return value == null ? "" : value.strip();
    }

    /** {@return a whole number, or the other value when there is none} */
    public int number(String attribute, int otherwise) {
        try {
            return text(attribute).isEmpty() ? otherwise : Integer.parseInt(text(attribute));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** {@return the attributes that every contribution has} */
    public Card card() {
        var id = text("id");
        var name = text("name");
        var plugin = element.getContributor().getName();
        var label = text("label");
        return new Card(id.contains(".") || id.isEmpty() ? id : plugin + "." + id, name.isEmpty() ? Card.shortName(id)
                : name,
                label.isEmpty() ? id : label, text("category"), text("description"), plugin, text("icon"),
                text("help"));
    }

    /** {@return the object of the attribute "class"} @throws WorkbenchException when it cannot be made */
    public <T> T create(Class<T> type) {
        try {
            var made = element.createExecutableExtension("class");
            if (!type.isInstance(made)) {
                throw new WorkbenchException("the plug-in " + element.getContributor().getName() + " registers "
                        + made.getClass().getName() + ", which is no " + type.getSimpleName());
            }
            return type.cast(made);
        } catch (CoreException | LinkageError e) {
            throw new WorkbenchException("the plug-in " + element.getContributor().getName() + " cannot provide '"
                    + text("class") + "': " + e.getMessage(), e);
        }
    }
}
