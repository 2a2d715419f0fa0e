"""A person's role in the words of the screen."""

from annotations import access


def role_name(user: access.Person) -> str:
    """The highest of the person's roles, or nothing."""
    roles = access.roles_of(user)
    return next((str(name) for role, name in access.ROLE_NAMES.items() if role in roles), "")
