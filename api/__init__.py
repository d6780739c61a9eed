"""The web application: routes, response models and problems over `kg.query`."""
