/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import org.adatom.workbench.Contribution;
import org.adatom.workbench.RunState;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle and of contributions; images are shared and belong to JFace's registry. */
public final class Images {
    /** The symbolic name of this bundle. */
    public static final String BUNDLE = "org.adatom.ui";

    private Images() {
    }

    /** {@return the picture of a name, such as "run"} */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** {@return the shared image of a name} */
    public static Image image(String name) {
        var key = BUNDLE + "." + name;
        var registry = JFaceResources.getImageRegistry();
        var image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor(name));
            image = registry.get(key);
        }
        return image;
    }

    /** {@return the picture of a state} */
    public static Image of(RunState state) {
        return image("state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@return the picture of a contribution, or one for analyses in general} */
    public static ImageDescriptor of(Contribution<?> contribution) {
        Optional<URL> own = contribution.icon();
        if (own.isPresent()) {
            return ImageDescriptor.createFromURL(own.get());
        }
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + contribution.name() + ".svg")
                .orElseGet(() -> descriptor("analysis"));
    }

    /** {@return the shared image of a contribution} */
    public static Image shared(Contribution<?> contribution) {
        var key = contribution.id();
        var registry = JFaceResources.getImageRegistry();
        var image = registry.get(key);
        if (image == null) {
            registry.put(key, of(contribution));
            image = registry.get(key);
        }
        return image;
    }
}
